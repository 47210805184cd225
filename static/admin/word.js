// A Word file fills the form, and never without asking what it would overwrite.
(function () {
  "use strict";

  var ask = window.portalAsking.ask;
  var askLetters = window.portalAsking.askLetters;
  var textOf = window.portalAsking.textOf;
  var sheet, form, texts, fields;

  // --- small things ------------------------------------------------------------

  function token() {
    return form.querySelector("[name=csrfmiddlewaretoken]").value;
  }

  function escaped(text) {
    var box = document.createElement("p");
    box.textContent = text;
    return box.innerHTML;
  }

  function editorOf(field) {
    return window.CKEDITOR ? window.CKEDITOR.instances[field.id] : null;
  }

  function valueOf(field) {
    var editor = editorOf(field);
    return editor ? editor.getData() : field.value;
  }

  function isEmpty(field) {
    var value = valueOf(field);
    return !textOf(value) && value.indexOf("<img") < 0;
  }

  // Whoever listens to typing, such as autosave, hears of it.
  function put(field, value) {
    var editor = editorOf(field);
    function tell() {
      field.dispatchEvent(new Event("input", {bubbles: true}));
      field.dispatchEvent(new Event("change", {bubbles: true}));
    }
    field.value = value;
    if (editor) {
      editor.fire("saveSnapshot");
      editor.setData(value, {callback: tell});
    } else {
      tell();
    }
  }

  // --- one place that takes files ----------------------------------------------------

  // `body` is the rich text that it fills; without a name, the one beside it.
  function open(section, body) {
    var said = section.querySelector(".word__said");
    var box = section.querySelector(".word__ask");
    var input = section.querySelector(".word__file");

    function say(text) {
      said.textContent = text;
    }

    function field(part) {
      var name = fields[part];
      return part === "body" ? body : name ? form.elements[name] : null;
    }

    function targets() {
      return ["title", "lead", "body"].map(field).filter(Boolean);
    }

    function take(file) {
      var data = new FormData();
      ["kind", "row", "site"].forEach(function (name) {
        data.append(name, sheet.dataset[name]);
      });
      data.append("file", file);
      input.value = "";
      box.hidden = true;
      section.classList.add("word--busy");
      say(texts.reading.replace("%s", file.name));
      fetch(sheet.dataset.url, {
        method: "POST",
        credentials: "same-origin",
        headers: {"X-CSRFToken": token()},
        body: data,
      }).then(function (response) {
        return response.json().catch(function () {
          return {refused: response.status === 403 ? texts.session : texts.failed};
        });
      }).then(came).catch(function () {
        say(texts.failed);
      }).finally(function () {
        section.classList.remove("word--busy");
      });
    }

    function came(answer) {
      if (answer.refused) {
        return say(answer.refused);
      }
      say("");
      if (!answer.converted) {
        return place(answer, answer);
      }
      askLetters(box, shown(answer), shown(answer.converted), function (chosen) {
        place(answer, chosen === "converted" ? answer.converted : answer);
      });
    }

    function shown(text) {
      return [text.title, text.lead, textOf(text.html)].filter(Boolean).join("\n");
    }

    function place(answer, text) {
      if (targets().every(isEmpty)) {
        return fill(answer, text, true);
      }
      ask(box, "word-ask-place", {}, function (chosen) {
        if (chosen !== "stop") {
          fill(answer, text, chosen === "replace");
        }
      });
    }

    function fill(answer, text, replaces) {
      var before = targets().map(function (target) {
        return [target, valueOf(target)];
      });
      var html = text.html;
      [["lead", "p"], ["title", "h2"]].forEach(function (pair) {
        var target = field(pair[0]);
        var words = text[pair[0]];
        if (words && target && (replaces || isEmpty(target))) {
          put(target, words);
        } else if (words) { // it has no field of its own here: it goes above the text
          html = "<" + pair[1] + ">" + escaped(words) + "</" + pair[1] + ">" + html;
        }
      });
      put(body, replaces ? html : valueOf(body) + html);
      keep(answer.original);
      tell(answer, before);
    }

    function keep(original) {
      if (sheet.dataset.row) {
        return; // tied to the row already
      }
      var hidden = document.createElement("input");
      hidden.type = "hidden";
      hidden.name = "_originals";
      hidden.value = original.id;
      form.appendChild(hidden);
    }

    function tell(answer, before) {
      say(texts.taken.replace("%s", answer.original.name));
      ask(box, "word-undo", {}, function () {
        before.forEach(function (pair) {
          put(pair[0], pair[1]);
        });
        say(texts.undone);
      });
      answer.warnings.slice().reverse().forEach(function (warning) {
        var line = document.createElement("p");
        line.className = "word__warning";
        line.textContent = warning;
        box.prepend(line);
      });
    }

    input.addEventListener("change", function () {
      if (input.files.length) {
        take(input.files[0]);
      }
    });
    section.addEventListener("dragover", function (event) {
      event.preventDefault();
      section.classList.add("word--over");
    });
    section.addEventListener("dragleave", function () {
      section.classList.remove("word--over");
    });
    section.addEventListener("drop", function (event) {
      event.preventDefault();
      section.classList.remove("word--over");
      if (event.dataTransfer.files.length) {
        take(event.dataTransfer.files[0]);
      }
    });
    section.hidden = false;
  }

  // --- the page ------------------------------------------------------------------------

  // Beside each rich text that has none yet; rows of inlines come later.
  function openBeside() {
    form.querySelectorAll("textarea[data-type=ckeditortype]").forEach(function (area) {
      if (area.id.indexOf("__prefix__") >= 0 || area.dataset.takesWord) {
        return;
      }
      area.dataset.takesWord = "yes";
      var section = sheet.cloneNode(true);
      section.removeAttribute("id");
      area.closest(".django-ckeditor-widget").before(section);
      open(section, area);
    });
  }

  function begin() {
    sheet = document.getElementById("word");
    form = sheet && sheet.closest("form");
    if (!form) {
      return;
    }
    texts = JSON.parse(document.getElementById("word-texts").textContent);
    fields = JSON.parse(document.getElementById("word-fields").textContent);
    var main = fields.body && form.elements[fields.body];
    if (main) {
      open(sheet, main);
    } else {
      openBeside();
      document.addEventListener("formset:added", openBeside);
    }
  }

  document.addEventListener("DOMContentLoaded", begin);
})();
