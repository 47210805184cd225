// What is typed and not on the server yet, in this browser: by person and by item.
(function () {
  "use strict";

  var PREFIX = "nhap:";
  var SAVED = "da-luu"; // the cookie by which the answer to a save names the copy
  var OLDEST = 90 * 24 * 60 * 60 * 1000;
  var PATIENCE = 5000; // so long a log-out waits for the server to take what is here

  var page = document.currentScript.dataset;

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

  function editors(form) {
    var all = window.CKEDITOR ? Object.values(window.CKEDITOR.instances) : [];
    return all.filter(function (editor) {
      return form.contains(editor.element.$);
    });
  }

  // What stands in `form`, by field; of a text, what its editor holds.
  function typed(form) {
    var fields = {};
    new FormData(form).forEach(function (value, name) {
      var isOurs = name !== "csrfmiddlewaretoken" && name[0] !== "_";
      if (isOurs && typeof value === "string") {
        (fields[name] = fields[name] || []).push(value);
      }
    });
    editors(form).forEach(function (editor) {
      fields[editor.element.$.name] = [editor.getData()];
    });
    return fields;
  }

  function read(key) {
    try {
      return JSON.parse(localStorage.getItem(PREFIX + key));
    } catch (error) {
      return null;
    }
  }

  // A browser that keeps nothing (private window, full disk) must not stop the typing.
  function write(key, copy) {
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify(copy));
      return true;
    } catch (error) {
      return false;
    }
  }

  function forget(key) {
    try {
      localStorage.removeItem(PREFIX + key);
    } catch (error) {
      return;
    }
  }

  function keys(beginning) {
    try {
      return Object.keys(localStorage).filter(function (name) {
        return name.startsWith(PREFIX + beginning);
      }).map(function (name) {
        return name.slice(PREFIX.length);
      });
    } catch (error) {
      return [];
    }
  }

  // By age, not by the hour: the clock of an office PC may be a day wrong.
  function send(copy, signal) {
    return fetch(page.url, {
      method: "POST",
      signal: signal,
      credentials: "same-origin",
      headers: {
        "Content-Type": "application/json",
        "X-CSRFToken": token(),
        "X-Background": "1",
      },
      body: JSON.stringify({
        person: copy.person,
        kind: copy.kind,
        row: copy.row,
        site: copy.site,
        form: copy.form,
        base: copy.base,
        age: Math.max(0, Math.round((Date.now() - copy.at) / 1000)),
        fields: copy.fields,
      }),
    });
  }

  function forgetSaved() {
    var key = cookie(SAVED);
    if (key) {
      document.cookie = SAVED + "=; path=/admin/; max-age=0";
      forget(key);
    }
  }

  function forgetOld() {
    keys("").forEach(function (key) {
      var copy = read(key);
      if (!copy || Date.now() - copy.at > OLDEST) {
        forget(key);
      }
    });
  }

  // What the server took, or will never take, need not stay for the next person.
  function handOver(key) {
    var copy = read(key);
    if (!copy || !copy.fields) {
      return Promise.resolve(forget(key));
    }
    return send(copy).then(function (response) {
      var isFinal = response.status < 500 && response.status !== 403;
      if (isFinal) {
        forget(key);
      }
    }).catch(function () {
      return null; // it stays here, until its writer is back
    });
  }

  function leave(event) {
    var form = event.target;
    event.preventDefault();
    document.dispatchEvent(new Event("kept:leaving"));
    var late = new Promise(function (resolve) {
      window.setTimeout(resolve, PATIENCE);
    });
    var all = Promise.all(keys(page.person + "-").map(handOver));
    Promise.race([all, late]).finally(function () {
      form.submit();
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    var form = document.getElementById("logout-form");
    if (form) {
      form.addEventListener("submit", leave);
    }
    forgetOld();
  });

  forgetSaved();

  window.kept = {
    token: token, read: read, write: write, forget: forget, send: send,
    keys: keys, editors: editors, typed: typed,
    nameOf: function (key) {
      return PREFIX + key;
    },
  };
})();
