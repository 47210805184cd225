// Questions that stand in the page: a template of the page, and what was pressed.
(function () {
  "use strict";

  function textOf(html) {
    var text = new DOMParser().parseFromString(html, "text/html").body.textContent;
    return text.replace(/\s+/g, " ").trim();
  }

  // Shows the template in `box` and calls `answered` with what was pressed.
  function ask(box, name, shown, answered) {
    box.replaceChildren(document.getElementById(name).content.cloneNode(true));
    Object.keys(shown).forEach(function (key) {
      box.querySelector('[data-text="' + key + '"]').textContent = shown[key];
    });
    box.querySelectorAll("[data-answer]").forEach(function (button) {
      button.addEventListener("click", function () {
        box.replaceChildren();
        box.hidden = true;
        answered(button.dataset.answer);
      });
    });
    box.hidden = false;
    box.scrollIntoView({block: "nearest"});
    box.focus();
  }

  function askLetters(box, was, becomes, answered) {
    ask(box, "word-ask-letters", {was: was, becomes: becomes}, answered);
  }

  window.portalAsking = {ask: ask, askLetters: askLetters, textOf: textOf};
})();
