// Nothing typed is lost: kept in this browser at once, on the server a little later.
(function () {
  "use strict";

  var QUIET = 2000; // after so many milliseconds without a key it is sent,
  var LONGEST = 10000; // while somebody types on, at least so often
  var AT_ONCE = 300;
  var PREFIX = "nhap:";
  var SAVED = "da-luu";

  var sheet, form, texts, said;
  var quiet = null, soon = null, sending = false, again = false;
  var sentAt = Date.now();

  function cookie(name) {
    var found = document.cookie.split("; ").find(function (one) {
      return one.startsWith(name + "=");
    });
    return found ? decodeURIComponent(found.slice(name.length + 1)) : "";
  }

  // Logging in again in another tab gives a new token: the cookie has it.
  function token() {
    var field = document.querySelector("[name=csrfmiddlewaretoken]");
    return cookie("csrftoken") || (field ? field.value : "");
  }

  function say(text) {
    if (text !== said) {
      sheet.textContent = said = text;
    }
  }

  function editors() {
    return window.CKEDITOR ? Object.values(window.CKEDITOR.instances) : [];
  }

  function typed() {
    var fields = {};
    new FormData(form).forEach(function (value, name) {
      var isOurs = name !== "csrfmiddlewaretoken" && name[0] !== "_";
      if (isOurs && typeof value === "string") {
        (fields[name] = fields[name] || []).push(value);
      }
    });
    editors().forEach(function (editor) {
      var area = editor.element.$;
      if (form.contains(area)) {
        fields[area.name] = [editor.getData()];
      }
    });
    return fields;
  }

  // A browser that keeps nothing (private window, full disk) must not stop the typing.
  function store(copy) {
    try {
      if (copy) {
        localStorage.setItem(PREFIX + sheet.dataset.key, JSON.stringify(copy));
      } else {
        localStorage.removeItem(PREFIX + sheet.dataset.key);
      }
    } catch (error) {
      return;
    }
  }

  function stored() {
    try {
      return JSON.parse(localStorage.getItem(PREFIX + sheet.dataset.key));
    } catch (error) {
      return null;
    }
  }

  function forgetSaved() {
    var key = cookie(SAVED);
    if (!key) {
      return;
    }
    document.cookie = SAVED + "=; path=/admin/; max-age=0";
    try {
      localStorage.removeItem(PREFIX + key);
    } catch (error) {
      return;
    }
  }

  function send(copy) {
    return fetch(sheet.dataset.url, {
      method: "POST",
      credentials: "same-origin",
      headers: {
        "Content-Type": "application/json",
        "X-CSRFToken": token(),
        "X-Background": "1",
      },
      body: JSON.stringify({
        kind: sheet.dataset.kind,
        row: sheet.dataset.row,
        site: sheet.dataset.site,
        base: copy.base,
        age: Math.max(0, Math.round((Date.now() - copy.at) / 1000)),
        fields: copy.fields,
      }),
    });
  }

  function keepHere() {
    soon = null;
    store({at: Date.now(), base: sheet.dataset.base, fields: typed(), isSent: false});
  }

  function answered(response, copy) {
    if (response.status === 403) {
      return say(texts.session);
    }
    if (!response.ok) {
      return say(texts.refused);
    }
    return response.json().then(function (answer) {
      var here = stored();
      if (here && here.at === copy.at) {
        here.isSent = true;
        store(here);
      }
      say(answer.said || "");
    });
  }

  function keepThere() {
    window.clearTimeout(quiet);
    quiet = null;
    if (sending) {
      again = true;
      return;
    }
    window.clearTimeout(soon);
    keepHere();
    var copy = stored() || {at: Date.now(), base: sheet.dataset.base, fields: typed()};
    sending = true;
    sentAt = Date.now();
    send(copy).then(function (response) {
      return answered(response, copy);
    }).catch(function () {
      say(texts.offline);
      again = true;
    }).finally(function () {
      sending = false;
      if (again) {
        again = false;
        quiet = window.setTimeout(keepThere, LONGEST);
      }
    });
  }

  function touched() {
    if (soon === null) {
      soon = window.setTimeout(keepHere, AT_ONCE);
    }
    window.clearTimeout(quiet);
    var wait = Math.min(QUIET, Math.max(0, sentAt + LONGEST - Date.now()));
    quiet = window.setTimeout(keepThere, wait);
  }

  function leave() {
    if (soon !== null) {
      window.clearTimeout(soon);
      keepHere();
    }
  }

  // What only this browser has goes to the server, which then shows both texts.
  function offerOwnCopy() {
    var copy = stored();
    if (!copy || copy.isSent) {
      return;
    }
    send(copy).then(function (response) {
      return response.ok ? response.json() : null;
    }).then(function (answer) {
      if (!answer || answer.why === "older") {
        return;
      }
      if (!answer.kept) {
        store(null);
        return;
      }
      copy.isSent = true;
      store(null); // so that a full disk ends in no loop of reloads
      store(copy);
      window.location.reload();
    }).catch(function () {
      say(texts.offline);
    });
  }

  function begin() {
    sheet = document.getElementById("autosave");
    form = sheet && sheet.closest("form");
    if (!form) {
      return;
    }
    texts = JSON.parse(document.getElementById("autosave-texts").textContent);
    forgetSaved();
    form.addEventListener("input", touched);
    form.addEventListener("change", touched);
    form.addEventListener("submit", function () {
      leave();
      form.querySelector("[name=csrfmiddlewaretoken]").value = token();
    });
    window.addEventListener("pagehide", leave);
    if (window.CKEDITOR) {
      window.CKEDITOR.on("instanceReady", function (event) {
        event.editor.on("change", touched);
      });
    }
    if (form.querySelector(".errorlist") === null) {
      offerOwnCopy();
    }
  }

  document.addEventListener("DOMContentLoaded", begin);
})();
