// A remark that is being typed is kept in this browser, until it is sent back with it.
(function () {
  "use strict";

  document.addEventListener("DOMContentLoaded", function () {
    var form = document.querySelector("form[data-keeps]");
    var field = form && form.querySelector("[name=remark]");
    if (!field) {
      return;
    }
    // the key names the version that the remark is about: once sent, it fits no more
    var key = form.dataset.keeps;
    var copy = window.kept.read(key);
    if (copy && !field.value) {
      field.value = copy.text;
    }
    field.addEventListener("input", function () {
      window.kept.write(key, {at: Date.now(), text: field.value});
    });
  });
})();
