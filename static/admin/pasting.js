// What is pasted goes through the server's one chain before it stands in the editor:
// the editor's own filters lose headings and numbers, and the letters of old fonts.
(function () {
  "use strict";

  var askLetters = window.portalAsking.askLetters;
  var textOf = window.portalAsking.textOf;
  var sheet, texts;

  function token() {
    return document.querySelector("[name=csrfmiddlewaretoken]").value;
  }

  // Pictures inside the paste stay here: places of that many files stand for them.
  function parted(html) {
    var pictures = [];
    var short = html.replace(/(\ssrc\s*=\s*)(["'])(data:image\/[^"']+)\2/gi,
      function (_all, start, quote, source) {
        pictures.push(source);
        var number = String(pictures.length - 1).padStart(26, "0");
        return start + quote + "/tep/" + number + "/anh" + quote;
      });
    return {html: short, pictures: pictures};
  }

  function whole(html, pictures) {
    return html.replace(/\/tep\/0{20}(\d{6})\/anh/g, function (place, number) {
      return pictures[Number(number)] || place;
    });
  }

  // Plain text is looked at only if it may be typed in an old font: Vietnamese in
  // Unicode has letters beyond Latin-1.
  function mayBeOld(text) {
    var odd = text.match(/[\u00a1-\u00ff]/g) || [];
    return odd.length > 2 && !/[\u01a0-\u01b0\u1ea0-\u1ef9]/.test(text);
  }

  function boxBefore(editor) {
    var widget = editor.element.$.closest(".django-ckeditor-widget");
    var box = widget.previousElementSibling;
    if (!box || !box.classList.contains("word__paste")) {
      box = document.createElement("div");
      box.className = "word__ask word__paste";
      box.setAttribute("role", "status");
      box.tabIndex = -1;
      widget.before(box);
    }
    box.replaceChildren();
    return box;
  }

  function looked(sent) {
    return fetch(sheet.dataset.pasteUrl, {
      method: "POST",
      credentials: "same-origin",
      headers: {"Content-Type": "application/json", "X-CSRFToken": token()},
      body: JSON.stringify({html: sent}),
    }).then(function (response) {
      if (response.status === 403) {
        throw new Error("session");
      }
      return response.json().catch(function () {
        return {refused: texts.pasteFailed};
      });
    });
  }

  function pasted(event) {
    var editor = event.editor;
    var data = event.data;
    var isOwn = data.dataTransfer.getTransferType(editor) ===
      window.CKEDITOR.DATA_TRANSFER_INTERNAL;
    var html = data.dataTransfer.getData("text/html", true);
    var source = html || data.dataValue || "";
    if (data.isLooked || isOwn || !(html || mayBeOld(textOf(source)))) {
      return;
    }
    event.cancel();
    var sent = parted(source);
    var box = boxBefore(editor);

    function put(changes) {
      editor.focus();
      editor.fire("paste", Object.assign({}, data, {isLooked: true}, changes));
    }

    function putHtml(cleaned) {
      put({
        type: "html",
        dataValue: whole(cleaned, sent.pictures),
        dataTransfer: new window.CKEDITOR.plugins.clipboard.dataTransfer(),
      });
    }

    looked(sent.html).then(function (answer) {
      if (answer.refused) {
        box.textContent = answer.refused;
        return;
      }
      if (!answer.converted) {
        putHtml(answer.html);
        box.textContent = answer.lost;
        return;
      }
      var becomes = textOf(answer.converted);
      askLetters(box, textOf(answer.html), becomes, function (chosen) {
        putHtml(chosen === "converted" ? answer.converted : answer.html);
      });
    }).catch(function () {
      put({}); // no connection: the editor's own way
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    sheet = document.getElementById("word");
    if (!sheet || !window.CKEDITOR) {
      return;
    }
    texts = JSON.parse(document.getElementById("word-texts").textContent);
    window.CKEDITOR.on("instanceReady", function (event) {
      event.editor.on("paste", pasted, null, null, 1);
    });
  });
})();
