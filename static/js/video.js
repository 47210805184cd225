// A press on the picture of a film puts the film's frame in its place.
(function () {
  "use strict";

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a.video[data-frame]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    var picture = link.querySelector("img");
    var frame = document.createElement("iframe");
    frame.className = "video__frame";
    frame.title = (picture && picture.alt) || link.textContent.trim();
    frame.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
    frame.allowFullscreen = true;
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.src = link.dataset.frame;
    link.replaceWith(frame);
    frame.focus();
  });
})();
