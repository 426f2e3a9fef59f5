"use strict";
// Progressive enhancement: every page works without this file. Nothing is kept in the browser's storage.
(() => {
  const page = document.querySelector("[data-page]");

  const announce = (text) => {
    page.querySelector("[data-said]").textContent = text;
  };

  // Responses are parsed as documents, not inserted as text: no script in them runs, and no markup sink is needed.
  const fetchDocument = (method, url, body) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.responseType = "document";
    request.onload = () => request.response ? resolve(request) : reject(new Error("no page"));
    request.onerror = () => reject(new Error("no response"));
    request.send(body);
  });

  // Copying

  const showCopyButtons = (within) => {
    if (navigator.clipboard) {
      within.querySelectorAll("[data-copy]").forEach((button) => { button.hidden = false; });
    }
  };

  const copy = async (button) => {
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy || button.closest(".code").querySelector("code").textContent);
      button.textContent = "Copied";
      announce("Copied");
    } catch {
      button.textContent = "Select and copy manually";
    }
    setTimeout(() => { button.textContent = label; }, 2000);
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
    showCopyButtons(dialog);
  };

  let isDialogLoading = false;

  // A double click opens one dialog.
  const openDialog = async (link) => {
    if (isDialogLoading) {
      return;
    }
    isDialogLoading = true;
    const opener = openerOf(link);
    link.closest("details")?.removeAttribute("open");
    try {
      const dialog = (await fetchDocument("GET", link.href)).response.querySelector("dialog[data-modal]");
      if (dialog) {
        showDialog(document.importNode(dialog, true), opener);
        return;
      }
    } catch {
      // The page itself shows the error.
    } finally {
      isDialogLoading = false;
    }
    location.assign(link.href);
  };

  // A page loaded with an open dialog: closing leads back to the page under it, or to the page that linked to it.
  const manageInitialDialog = (dialog) => {
    const path = location.pathname;
    const link = [...document.querySelectorAll("a[data-dialog]")].find((each) => new URL(each.href).pathname === path);
    page.removeAttribute("inert");
    history.replaceState(null, "", dialog.dataset.back);
    if ("elsewhere" in dialog.dataset) {
      dialog.addEventListener("close", () => location.assign(dialog.dataset.back));
    }
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

  // The URL stays that of the list, so that a reload leads back to it.
  const showDocument = (result) => {
    document.title = result.response.title;
    document.body.replaceChildren(...document.importNode(result.response.body, true).childNodes);
    document.getElementById("main").focus();
  };

  // A key is requested only once, because each request is recorded. Any other response is shown unchanged, or loaded with GET, which changes nothing.
  const reveal = async (form) => {
    const cell = form.closest("[data-key]");
    if ("asked" in cell.dataset) {
      return;
    }
    cell.dataset.asked = "";
    try {
      const result = await fetchDocument("POST", form.action, new URLSearchParams(new FormData(form)));
      const shown = result.response.querySelector(`[data-key="${cell.dataset.key}"] [data-hide-after]`);
      const dialog = result.response.querySelector("dialog[data-modal]");
      delete cell.dataset.asked;
      if (shown) {
        const key = document.importNode(shown, true);
        form.hidden = true;
        cell.prepend(key);
        showCopyButtons(cell);
        hideLater(cell);
        key.querySelector("button:not([hidden])")?.focus();
        announce("The app_key is shown for 30 seconds");
      } else if (dialog) {
        showDialog(document.importNode(dialog, true), form.querySelector("button"));
      } else if (result.responseURL === form.action) {
        showDocument(result);
      } else {
        location.assign(result.responseURL);
      }
    } catch {
      location.assign(form.action);
    }
  };

  // Live parts are loaded again while the page is visible. The number of requests is limited, because each one counts as use of the session.

  const POLL_MILLIS = 3000;
  const POLLS = 200;

  const showLiveNote = (part, isLive) => part.querySelectorAll("[data-live-note]").forEach((note) => { note.hidden = !isLive; });

  // Returns the part that is shown. An unchanged one stays, with its focus and selection.
  const showLive = (part, loaded) => {
    const fresh = document.importNode(loaded, true);
    showLiveNote(fresh, true);
    if (part.isEqualNode(fresh)) {
      return part;
    }
    const focused = part.contains(document.activeElement) && document.activeElement.href;
    const said = part.querySelector("[data-live-said]").textContent;
    part.replaceWith(fresh);
    if (focused) {
      ([...fresh.querySelectorAll("a")].find((link) => link.href === focused) ?? document.getElementById("main")).focus();
    }
    const news = fresh.querySelector("[data-live-said]").textContent;
    if (news !== said) {
      announce(news);
    }
    return fresh;
  };

  const isBusy = () => document.hidden || document.querySelector("dialog[open]") || document.activeElement.matches("input[type=search]");

  const poll = (part, left) => setTimeout(async () => {
    if (!part.isConnected) {
      return;
    }
    if (left === 0) {
      showLiveNote(part, false);
    } else if (isBusy()) {
      poll(part, left);
    } else {
      try {
        const loaded = (await fetchDocument("GET", part.dataset.liveUrl)).response;
        const fresh = loaded.querySelector(`[data-live="${part.dataset.live}"]`);
        if (!part.isConnected || isBusy()) {
          poll(part, left - 1);
        } else if (fresh) {
          poll(showLive(part, fresh), left - 1);
        } else if (loaded.querySelector(`[data-live-ended="${part.dataset.live}"]`)) {
          location.replace(part.dataset.liveEnd);
        } else {
          showLiveNote(part, false);
        }
      } catch {
        poll(part, left - 1);
      }
    }
  }, POLL_MILLIS);

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
    const opensNewTab = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (button) {
      copy(button);
    } else if (opening && !opensNewTab) {
      event.preventDefault();
      openDialog(opening);
    } else if (closing && !opensNewTab && closing.closest("dialog")) {
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

  // In browsers that do not focus links on click, such as Safari, the focus moves to an ancestor of the menu. The menu stays open.
  document.addEventListener("focusin", (event) => {
    const enclosed = event.target.querySelector("details.menu[open]");
    closeMenus(enclosed ?? event.target.closest("details.menu"));
  });

  const closeMenuByKey = (menu) => {
    const hadFocus = menu.contains(document.activeElement) || document.activeElement === document.body;
    menu.removeAttribute("open");
    if (hadFocus) {
      menu.querySelector("summary").focus();
    }
  };

  document.addEventListener("keydown", (event) => {
    const menu = document.querySelector("details.menu[open]");
    if (event.key === "Escape" && menu) {
      closeMenuByKey(menu);
    } else if (event.key === "Tab") {
      // Leaving the last element of the page moves the focus nowhere and fires no focus event.
      setTimeout(() => closeMenus(document.activeElement.closest("details.menu")));
    }
  });

  // One-time content is removed when its page is left, regardless of how the user returns.
  const removeOneTimeContent = () => document.querySelectorAll("[data-once]").forEach((shown) => shown.remove());

  addEventListener("pagehide", hideAllKeys);
  addEventListener("pagehide", removeOneTimeContent);

  // One-time content is not shown again by a reload or by going back.
  const shownCells = [...document.querySelectorAll("[data-key]")].filter((cell) => cell.querySelector("[data-hide-after]"));
  const once = document.querySelector("[data-once]");
  const address = new URL(location.href);
  if (once) {
    history.replaceState(null, "", once.dataset.once);
  } else if (shownCells.length > 0) {
    history.replaceState(null, "", shownCells[0].querySelector("[data-hide-after]").dataset.back);
    shownCells.forEach(hideLater);
  } else if (address.searchParams.has("done")) {
    address.searchParams.delete("done");
    history.replaceState(null, "", address);
  }

  showCopyButtons(document);
  document.querySelectorAll("[data-live]").forEach((part) => {
    showLiveNote(part, true);
    poll(part, POLLS);
  });
  const dialog = document.querySelector("dialog[data-modal]");
  if (dialog) {
    manageInitialDialog(dialog);
  }
})();
