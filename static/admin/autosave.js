// Nothing typed is lost: kept in this browser at once, on the server a little later.
(function () {
  "use strict";

  var QUIET = 2000; // after so many milliseconds without a key it is sent,
  var LONGEST = 10000; // while somebody types on, at least so often
  var AT_ONCE = 300;
  var ALONE = 1000; // where the browser keeps nothing, the server has it sooner

  var kept, sheet, form, texts, said;
  var quiet = null, soon = null, sending = false, again = false;
  var isDirty = false, isKeptHere = true;
  var newest = null; // what the server does not have yet
  var sentAt = Date.now();
  var isLeaving = false; // a button was pressed: what is typed is on its way already
  var flight = new AbortController();

  function say(text) {
    if (text !== said) {
      sheet.textContent = said = text;
    }
  }

  function sayKept(text) {
    say(isKeptHere ? text : texts.nowhere);
  }

  function keepHere() {
    window.clearTimeout(soon);
    soon = null;
    newest = {
      at: Date.now(),
      person: sheet.dataset.person,
      kind: sheet.dataset.kind,
      row: sheet.dataset.row,
      site: sheet.dataset.site,
      form: sheet.dataset.form,
      base: sheet.dataset.base,
      fields: kept.typed(form),
    };
    isKeptHere = kept.write(sheet.dataset.key, newest);
  }

  // Of what the server has, only that it has it stays in the browser.
  function isThere(copy) {
    var here = kept.read(sheet.dataset.key);
    if (here && here.at === copy.at) {
      kept.write(sheet.dataset.key, {at: copy.at});
    }
    if (newest === copy) {
      newest = null;
    }
  }

  function answered(response, copy) {
    if (response.status === 403 || response.status >= 500) {
      again = true;
    }
    if (response.status >= 500) {
      return sayKept(texts.away);
    }
    return response.json().catch(function () {
      return {}; // a page, and not our answer
    }).then(function (answer) {
      if (response.status === 403) {
        return sayKept(texts[answer.why] || texts.session);
      }
      if (!response.ok) {
        return sayKept(answer.said || texts.refused);
      }
      if (answer.why === "older") {
        return sayKept(texts.elsewhere);
      }
      isThere(copy); // or never will be, of a form that was saved
      say(answer.said || "");
    });
  }

  function keepThere() {
    window.clearTimeout(quiet);
    quiet = null;
    if (isLeaving) {
      return;
    }
    if (sending) {
      again = true;
      return;
    }
    if (soon !== null) {
      keepHere();
    }
    var copy = newest;
    if (!copy) {
      return;
    }
    sending = true;
    sentAt = Date.now();
    var ours = flight;
    kept.send(copy, ours.signal).then(function (response) {
      return answered(response, copy);
    }).catch(function () {
      if (ours.signal.aborted) {
        return;
      }
      sayKept(texts.offline);
      again = true;
    }).finally(function () {
      sending = false;
      if (again && !isLeaving) {
        again = false;
        quiet = window.setTimeout(keepThere, LONGEST);
      }
    });
  }

  function touched() {
    isDirty = true;
    isLeaving = false; // who types on is still here: the page stayed
    if (soon === null) {
      soon = window.setTimeout(keepHere, AT_ONCE);
    }
    window.clearTimeout(quiet);
    var wait = Math.min(QUIET, Math.max(0, sentAt + LONGEST - Date.now()));
    quiet = window.setTimeout(keepThere, isKeptHere ? wait : ALONE);
  }

  function leave() {
    if (soon !== null) {
      keepHere();
    }
  }

  // A draft stored after the save would offer what was just saved as unsaved.
  function submitted(event) {
    leave();
    form.querySelector("[name=csrfmiddlewaretoken]").value = kept.token();
    if (event.defaultPrevented) {
      return;
    }
    window.clearTimeout(quiet);
    quiet = null;
    again = false;
    isLeaving = true;
    flight.abort();
    flight = new AbortController();
  }

  // Back from another tab, a log-in say, or back in the network: no need to wait.
  function back() {
    if (newest && !document.hidden) {
      keepThere();
    }
  }

  // The same person has the same form in another tab, and both have one draft.
  function elsewhere(event) {
    if (event.key !== kept.nameOf(sheet.dataset.key)) {
      return;
    }
    if (event.newValue !== null) {
      say(texts.elsewhere);
    } else if (isDirty) {
      touched(); // the other one was saved: what is typed here is not
    }
  }

  // What only this browser has goes to the server, which then shows both texts. Each
  // opened form of a new row has a key of its own, behind one and the same beginning.
  function offerOwnCopies() {
    var key = sheet.dataset.key, random = sheet.dataset.form;
    if (!random) {
      return offerOwnCopy(key);
    }
    kept.keys(key.slice(0, -random.length)).forEach(offerOwnCopy);
  }

  function offerOwnCopy(key) {
    var copy = kept.read(key);
    if (!copy || !copy.fields) {
      return;
    }
    var ours = flight;
    kept.send(copy, ours.signal).then(function (response) {
      return response.ok ? response.json() : null;
    }).then(function (answer) {
      if (isLeaving || !answer || answer.why === "older") {
        return;
      }
      // so that a full disk ends in no loop of reloads
      kept.forget(key);
      if (answer.kept) {
        kept.write(key, {at: copy.at});
        window.location.reload();
      }
    }).catch(function () {
      if (!ours.signal.aborted) {
        say(texts.offline);
      }
    });
  }

  function listen() {
    form.addEventListener("input", touched);
    form.addEventListener("change", touched);
    form.addEventListener("submit", submitted);
    window.addEventListener("pagehide", leave);
    document.addEventListener("kept:leaving", leave);
    document.addEventListener("visibilitychange", function () {
      leave();
      back();
    });
    window.addEventListener("focus", back);
    window.addEventListener("online", back);
    window.addEventListener("storage", elsewhere);
    if (window.CKEDITOR) {
      window.CKEDITOR.on("instanceReady", function (event) {
        event.editor.on("change", touched);
      });
    }
  }

  function begin() {
    kept = window.kept;
    sheet = document.getElementById("autosave");
    form = sheet && sheet.closest("form");
    if (!form) {
      return;
    }
    texts = JSON.parse(document.getElementById("autosave-texts").textContent);
    listen();
    // or what is typed now would take the place of what was typed then
    form.inert = document.getElementById("offer-choice") !== null;
    if (form.querySelector(".errorlist") === null) {
      offerOwnCopies();
    }
  }

  document.addEventListener("DOMContentLoaded", begin);
})();
