// Asks, while nobody types, what is to be said of the text; lists it under the text.
(function () {
  "use strict";

  var QUIET = 2000; // after so many milliseconds without a key it is asked,
  var APART = 5000; // at most so often,
  var MOST = 400000; // and not for more characters than these
  var PREFIX = "goi-y:";

  var box, form, list, texts;
  var quiet = null, asking = false, again = false, askedAt = 0, askedFor = "";
  var aside = [];

  // What was put aside stays so in this browser, for this item.
  function place() {
    return PREFIX + [box.dataset.kind, box.dataset.site, box.dataset.row].join(":");
  }

  function remember() {
    form.querySelector("[name=_aside]").value = aside.join(" ");
    try {
      sessionStorage.setItem(place(), JSON.stringify(aside));
    } catch (error) {
      return;
    }
  }

  function recall() {
    try {
      aside = JSON.parse(sessionStorage.getItem(place())) || [];
    } catch (error) {
      aside = [];
    }
    form.querySelector("[name=_aside]").value = aside.join(" ");
  }

  function button(words, about, deed) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "advice__deed";
    made.textContent = words;
    made.setAttribute("aria-describedby", about);
    made.addEventListener("click", deed);
    return made;
  }

  function canFill(piece) {
    var names = Object.keys(piece.fill);
    return names.length > 0 && names.every(function (name) {
      return form.elements[name];
    });
  }

  function fill(piece) {
    var last;
    Object.keys(piece.fill).forEach(function (name) {
      last = form.elements[name];
      var fold = last.closest("details");
      if (fold) {
        fold.open = true;
      }
      if (last.type === "checkbox") {
        last.checked = piece.fill[name];
      } else {
        last.value = piece.fill[name];
      }
      last.dispatchEvent(new Event("change", {bubbles: true}));
    });
    last.focus();
  }

  function item(piece) {
    var made = document.createElement("li");
    var words = document.createElement("span");
    made.dataset.id = piece.id;
    words.id = "advice-" + piece.id;
    var label = document.createElement("strong");
    label.textContent = piece.label + ": ";
    words.append(label, piece.says);
    made.append(words, " ");
    if (piece.url) {
      var link = document.createElement("a");
      link.href = piece.url;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
      link.textContent = texts.look;
      made.append(link, " ");
    }
    if (piece.offer && canFill(piece)) {
      made.append(button(piece.offer, words.id, function () {
        fill(piece);
      }), " ");
    }
    made.append(button(texts.aside, words.id, function () {
      putAside(made);
    }));
    return made;
  }

  function putAside(line) {
    aside.push(line.dataset.id);
    remember();
    line.remove();
    show();
    focusOn(list.querySelector("button") || form.elements[box.dataset.under]);
    askedFor = "";
    ask();
  }

  // The focus goes to the next piece, or back to the text.
  function focusOn(next) {
    var editor = window.kept.editors(form).find(function (one) {
      return one.element.$ === next;
    });
    (editor || next).focus();
  }

  function show() {
    box.querySelector("section").hidden = !list.children.length;
  }

  // Lines that stay are left alone, so that they are not read out again.
  function answered(pieces) {
    var standing = {};
    Array.from(list.children).forEach(function (line) {
      standing[line.dataset.id] = line;
    });
    var shown = pieces.filter(function (piece) {
      return !aside.includes(piece.id);
    }).slice(0, Number(box.dataset.most));
    shown.forEach(function (piece, at) {
      var line = standing[piece.id] || item(piece);
      delete standing[piece.id];
      if (list.children[at] !== line) {
        list.insertBefore(line, list.children[at] || null);
      }
    });
    Object.values(standing).forEach(function (line) {
      line.remove();
    });
    show();
  }

  function send(body) {
    return fetch(box.dataset.url, {
      method: "POST",
      credentials: "same-origin",
      headers: {
        "Content-Type": "application/json",
        "X-CSRFToken": window.kept.token(),
        "X-Background": "1",
      },
      body: body,
    });
  }

  function ask() {
    quiet = null;
    if (asking) {
      again = true;
      return;
    }
    var body = JSON.stringify({
      kind: box.dataset.kind,
      row: box.dataset.row,
      site: box.dataset.site,
      fields: window.kept.typed(form),
      aside: aside.slice(-200),
    });
    if (body === askedFor || body.length > MOST) {
      return;
    }
    asking = true;
    askedAt = Date.now();
    send(body).then(function (response) {
      return response.ok ? response.json() : null;
    }).then(function (answer) {
      if (answer) {
        askedFor = body;
        answered(answer.advice);
      }
    }).catch(function () {
      return; // without a connection there is no advice, and no complaint
    }).finally(function () {
      asking = false;
      if (again) {
        again = false;
        touched();
      }
    });
  }

  function touched() {
    window.clearTimeout(quiet);
    quiet = window.setTimeout(ask, Math.max(QUIET, askedAt + APART - Date.now()));
  }

  // Under the last text that is advised on, wherever the form has it.
  function moveUnderText() {
    var last = form.elements[box.dataset.under];
    var row = last && last.closest(".form-row");
    if (row) {
      row.append(box);
    }
  }

  function begin() {
    box = document.getElementById("advice");
    form = box && box.closest("form");
    if (!form) {
      return;
    }
    list = box.querySelector("ul");
    texts = JSON.parse(document.getElementById("advice-texts").textContent);
    recall();
    moveUnderText();
    form.addEventListener("input", touched);
    form.addEventListener("change", touched);
    if (window.CKEDITOR) {
      window.CKEDITOR.on("instanceReady", function (event) {
        event.editor.on("change", touched);
      });
    }
    if (box.dataset.row) {
      touched();
    }
  }

  document.addEventListener("DOMContentLoaded", begin);
})();
