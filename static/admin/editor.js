// The editor's pictures: sent with the form's CSRF token, never lost by a save.
(function () {
  "use strict";

  function token() {
    var field = document.querySelector("[name=csrfmiddlewaretoken]");
    return field ? field.value : "";
  }

  function loaders() {
    return Object.values(window.CKEDITOR.instances).flatMap(function (editor) {
      return Object.values(editor.uploadRepository.loaders);
    });
  }

  function isUnderWay(loader) {
    return loader.status === "loading" || loader.status === "uploading";
  }

  function say(form, text) {
    var line = form.querySelector(".upload-wait");
    if (!line) {
      line = document.createElement("p");
      line.className = "upload-wait errornote";
      line.setAttribute("role", "status");
      var row = form.querySelector(".submit-row:last-of-type");
      row.parentNode.insertBefore(line, row);
    }
    line.textContent = text;
    line.hidden = !text;
  }

  // A form is sent once the pictures in its texts are on the server, or not at all.
  function holdUntilSent(form, texts) {
    var waiting = null;
    var submitter = null;

    function look(pending) {
      if (pending.some(isUnderWay)) {
        return;
      }
      window.clearInterval(waiting);
      waiting = null;
      var failed = pending.some(function (loader) {
        return loader.status !== "uploaded";
      });
      say(form, failed ? texts.failed : "");
      if (!failed) {
        form.requestSubmit(submitter);
      }
    }

    form.addEventListener("submit", function (event) {
      var pending = loaders().filter(isUnderWay);
      if (!pending.length) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      submitter = event.submitter;
      say(form, texts.wait);
      window.clearInterval(waiting);
      waiting = window.setInterval(look, 200, pending);
    }, true);
  }

  // The dialog's own choice of a file loads an iframe with inline scripts, which our
  // policy forbids; this one sends the picture as a pasted one is sent.
  function addChoice(definition, texts) {
    var info = definition.getContents("info");
    info.get("txtUrl").label = texts.address;
    info.get("txtAlt").label = texts.alt;
    addDecision(info, texts);
    offerFilm(definition, texts);
    info.elements.unshift({
      type: "html",
      id: "choose",
      html: "<div><label>" + window.CKEDITOR.tools.htmlEncode(texts.choose) +
        '<br><input type="file" accept="image/jpeg,image/png,image/webp,image/gif">' +
        '</label> <span role="status"></span></div>',
      onLoad: function () {
        var dialog = this.getDialog();
        var input = this.getElement().findOne("input").$;
        var status = this.getElement().findOne("span").$;
        input.addEventListener("change", function () {
          if (input.files.length) {
            send(dialog, input, status, texts);
          }
        });
        dialog.on("show", function () {
          input.value = status.textContent = "";
        });
      },
    });
  }

  // Each picture is described or called decorative; the server asks the same.
  function addDecision(info, texts) {
    var IMAGE = 1; // what the dialog sets up and commits; it names the preview 4
    var alt = info.get("txtAlt");
    var changed = alt.onChange;
    alt.validate = function () {
      var isDecided = this.getValue().trim() ||
        this.getDialog().getValueOf("info", "decorative");
      return isDecided ? true : texts.undecided;
    };
    alt.onChange = function () {
      if (this.getValue().trim()) {
        this.getDialog().setValueOf("info", "decorative", false);
      }
      return changed && changed.apply(this, arguments);
    };
    info.elements.splice(info.elements.indexOf(alt) + 1, 0, {
      type: "checkbox",
      id: "decorative",
      label: texts.decorative,
      onChange: function () {
        if (this.getValue()) {
          this.getDialog().setValueOf("info", "txtAlt", "");
        }
      },
      setup: function (type, picture) {
        if (type === IMAGE) {
          this.setValue(picture.getAttribute("role") === "presentation");
        }
      },
      commit: function (type, picture) {
        if (type !== IMAGE) {
          return;
        }
        if (this.getValue()) {
          picture.setAttribute("role", "presentation");
        } else {
          picture.removeAttribute("role");
        }
      },
    });
  }

  // A film is a picture with a link; pages show its frame on a press.
  function offerFilm(definition, texts) {
    var link = definition.getContents("Link");
    link.label = texts.film;
    link.get("txtUrl").label = texts.filmAddress;
    link.remove("cmbTarget");
  }

  function send(dialog, input, status, texts) {
    var editor = dialog.getParentEditor();
    var loader = editor.uploadRepository.create(input.files[0]);
    var ok = dialog.getButton("ok");
    function done(text) {
      dialog.removeListener("hide", stop);
      ok.enable();
      status.textContent = text;
    }
    function stop() {
      loader.abort();
    }
    loader.on("uploaded", function () {
      done(texts.uploaded);
      dialog.setValueOf("info", "txtUrl", loader.url);
    });
    loader.on("error", function () {
      done(loader.message);
    });
    loader.on("abort", function () {
      done("");
    });
    dialog.on("hide", stop);
    ok.disable();
    status.textContent = texts.sending;
    loader.loadAndUpload(editor.config.imageUploadUrl);
  }

  function ready(event) {
    var editor = event.editor;
    var texts = editor.config.portalTexts;
    Object.keys(texts.lang).forEach(function (part) {
      Object.assign(editor.lang[part], texts.lang[part]);
    });
    editor.on("fileUploadRequest", function (request) {
      request.data.fileLoader.xhr.setRequestHeader("X-CSRFToken", token());
    });
    var form = editor.element.$.form;
    if (form && !form.dataset.holdsUploads) {
      form.dataset.holdsUploads = "yes";
      holdUntilSent(form, texts);
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    if (!window.CKEDITOR) {
      return;
    }
    window.CKEDITOR.on("instanceReady", ready);
    window.CKEDITOR.on("dialogDefinition", function (event) {
      if (event.data.name === "image") {
        addChoice(event.data.definition, event.editor.config.portalTexts);
      }
    });
  });
})();
