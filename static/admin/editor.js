// The editor's uploads carry the form's CSRF token.
(function () {
  "use strict";
  function token() {
    var field = document.querySelector("[name=csrfmiddlewaretoken]");
    return field ? field.value : "";
  }
  document.addEventListener("DOMContentLoaded", function () {
    if (!window.CKEDITOR) {
      return;
    }
    window.CKEDITOR.on("instanceReady", function (event) {
      event.editor.on("fileUploadRequest", function (request) {
        request.data.fileLoader.xhr.setRequestHeader("X-CSRFToken", token());
      });
    });
  });
})();
