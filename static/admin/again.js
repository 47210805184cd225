// Logging in in another tab makes a new token; the form here is sent with that one.
(function () {
  "use strict";

  document.addEventListener("submit", function (event) {
    var field = event.target.querySelector("[name=csrfmiddlewaretoken]");
    var found = document.cookie.split("; ").find(function (one) {
      return one.startsWith("csrftoken=");
    });
    if (field && found) {
      field.value = decodeURIComponent(found.slice("csrftoken=".length));
    }
  });
})();
