"use strict";
// All that a page can do without this file it does without it. Nothing is kept in the browser's storage.
(() => {
  const page = document.querySelector("[data-page]");

  const say = (words) => {
    page.querySelector("[data-said]").textContent = words;
  };

  // Answers are taken as documents, not as text: no script in them runs, and no sink of markup is needed.
  const ask = (method, url, body) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.responseType = "document";
    request.onload = () => request.response ? resolve(request) : reject(new Error("no page"));
    request.onerror = () => reject(new Error("no answer"));
    request.send(body);
  });

  // Copying

  const offerCopies = (within) => {
    if (navigator.clipboard) {
      within.querySelectorAll("[data-copy]").forEach((button) => { button.hidden = false; });
    }
  };

  const copy = async (button) => {
    const words = button.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
      say("Copied");
    } catch {
      button.textContent = "Select and copy by hand";
    }
    setTimeout(() => { button.textContent = words; }, 2000);
  };

  // Dialogs

  const openerOf = (link) => link.closest("details")?.querySelector("summary") ?? link;

  const focusAfter = (opener) => (opener?.isConnected ? opener : document.getElementById("main")).focus();

  const showDialog = (dialog, opener) => {
    dialog.removeAttribute("open");
    dialog.addEventListener("close", () => {
      dialog.remove();
      focusAfter(opener);
    });
    document.body.append(dialog);
    dialog.showModal();
    offerCopies(dialog);
  };

  const openDialog = async (link) => {
    const opener = openerOf(link);
    link.closest("details")?.removeAttribute("open");
    try {
      const dialog = (await ask("GET", link.href)).response.querySelector("dialog[data-modal]");
      if (dialog) {
        showDialog(document.importNode(dialog, true), opener);
        return;
      }
    } catch {
      // The page itself says what is wrong.
    }
    location.assign(link.href);
  };

  // A page that came with its dialog open: closing leads back to the page it stands over.
  const adoptDialog = (dialog) => {
    const path = location.pathname;
    const link = [...document.querySelectorAll("a[data-dialog]")].find((each) => new URL(each.href).pathname === path);
    page.removeAttribute("inert");
    history.replaceState(null, "", dialog.dataset.back);
    showDialog(dialog, link && openerOf(link));
  };

  // Keys

  const hideKey = (cell) => {
    cell.querySelector("[data-hide-after]")?.remove();
    const form = cell.querySelector("form[data-reveal]");
    if (form) {
      form.hidden = false;
    }
  };

  const hideLater = (cell) => {
    const shown = cell.querySelector("[data-hide-after]");
    setTimeout(() => {
      const hadFocus = shown.contains(document.activeElement);
      if (shown.isConnected) {
        hideKey(cell);
        if (hadFocus) {
          cell.querySelector("button")?.focus();
        }
      }
    }, Number(shown.dataset.hideAfter) * 1000);
  };

  const hideAllKeys = () => document.querySelectorAll("[data-hide-after]").forEach((shown) => hideKey(shown.parentElement));

  const reveal = async (form) => {
    const cell = form.closest("[data-key]");
    try {
      const answer = await ask("POST", form.action, new URLSearchParams(new FormData(form)));
      const shown = answer.response.querySelector(`[data-key="${cell.dataset.key}"] [data-hide-after]`);
      const dialog = answer.response.querySelector("dialog[data-modal]");
      if (shown) {
        const key = document.importNode(shown, true);
        form.hidden = true;
        cell.prepend(key);
        offerCopies(cell);
        hideLater(cell);
        key.querySelector("button:not([hidden])")?.focus();
        say("The app_key is shown for 30 seconds");
        return;
      }
      if (dialog) {
        showDialog(document.importNode(dialog, true), form.querySelector("button"));
        return;
      }
    } catch {
      // The page itself says what is wrong.
    }
    form.submit();
  };

  // Menus

  const closeMenus = (except) => document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (menu !== except) {
      menu.removeAttribute("open");
    }
  });

  document.addEventListener("click", (event) => {
    const target = event.target;
    closeMenus(target.closest("details.menu"));
    const button = target.closest("[data-copy]");
    const opening = target.closest("a[data-dialog]");
    const closing = target.closest("a[data-close]");
    const asksForMore = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (button) {
      copy(button);
    } else if (opening && !asksForMore) {
      event.preventDefault();
      openDialog(opening);
    } else if (closing && !asksForMore && closing.closest("dialog")) {
      event.preventDefault();
      closing.closest("dialog").close();
    }
  });

  document.addEventListener("submit", (event) => {
    if (event.target.matches("form[data-reveal]")) {
      event.preventDefault();
      reveal(event.target);
    }
  });

  document.addEventListener("keydown", (event) => {
    const menu = event.target.closest?.("details.menu[open]");
    if (event.key === "Escape" && menu) {
      menu.removeAttribute("open");
      menu.querySelector("summary").focus();
    }
  });

  // What is shown once is gone with its page, whatever way leads back there.
  const forgetWhatWasShownOnce = () => document.querySelectorAll("[data-once]").forEach((shown) => shown.remove());

  addEventListener("pagehide", hideAllKeys);
  addEventListener("pagehide", forgetWhatWasShownOnce);

  // What was shown once is not shown again by a reload or a way back.
  const shownCells = [...document.querySelectorAll("[data-key]")].filter((cell) => cell.querySelector("[data-hide-after]"));
  const once = document.querySelector("[data-once]");
  if (once) {
    history.replaceState(null, "", once.dataset.once);
  } else if (shownCells.length > 0) {
    history.replaceState(null, "", location.pathname.replace(/\/[0-9]+\/reveal$/, ""));
    shownCells.forEach(hideLater);
  } else if (new URLSearchParams(location.search).has("done")) {
    history.replaceState(null, "", location.pathname);
  }

  offerCopies(document);
  const dialog = document.querySelector("dialog[data-modal]");
  if (dialog) {
    adoptDialog(dialog);
  }
})();
