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

  // Progress line at the top of the page while a response is slow

  const PROGRESS_AFTER_MILLIS = 300;

  // The page stays if the response is saved as a file, so the line is removed after this time.
  const PROGRESS_MILLIS = 15000;

  const progress = document.createElement("div");
  progress.className = "loading";
  progress.setAttribute("role", "progressbar");
  progress.setAttribute("aria-label", "Loading");
  let progressTimers = [];

  const endProgress = () => {
    progressTimers.forEach(clearTimeout);
    progress.remove();
  };

  // An open dialog covers everything outside of it.
  const beginProgress = () => {
    endProgress();
    progressTimers = [
      setTimeout(() => (document.querySelector("dialog[open]") ?? document.body).append(progress), PROGRESS_AFTER_MILLIS),
      setTimeout(endProgress, PROGRESS_MILLIS),
    ];
  };

  const fetchWithProgress = async (method, url, body) => {
    beginProgress();
    try {
      return await fetchDocument(method, url, body);
    } finally {
      endProgress();
    }
  };

  // Times: the page has them in UTC. They are shown in the reader's zone, and in UTC on hover.

  const OWN_ZONE = new Intl.DateTimeFormat("en-US", {
    year: "numeric", month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23", timeZoneName: "short",
  });

  const showOwnTime = (time) => {
    const part = Object.fromEntries(OWN_ZONE.formatToParts(new Date(time.dateTime)).map(({ type, value }) => [type, value]));
    const date = `${part.day} ${part.month} ${part.year}`;
    if (time.textContent.endsWith(" UTC")) {
      time.title = time.textContent;
      time.textContent = `${date}, ${part.hour}:${part.minute}:${part.second} ${part.timeZoneName}`;
    } else if (/ \d{4}$/.test(time.textContent)) {
      time.textContent = date;
    }
  };

  const showOwnTimes = (within) => within.querySelectorAll("time").forEach(showOwnTime);

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
    const pageTitle = document.title;
    dialog.removeAttribute("open");
    dialog.addEventListener("close", () => {
      dialog.remove();
      document.title = pageTitle;
      focusAfter(opener);
      leaveDialogEntry();
    });
    document.title = `${dialog.querySelector("h2").textContent} · ${pageTitle}`;
    document.body.append(dialog);
    dialog.showModal();
    showCopyButtons(dialog);
    showOwnTimes(dialog);
  };

  // "Back" closes a dialog: it has an entry of its own in the history, with the URL of the page under it.

  let entryLeft = Promise.resolve();

  const isDialogEntry = () => Boolean(history.state?.isDialog);

  const leaveDialogEntry = () => {
    if (isDialogEntry()) {
      entryLeft = new Promise((resolve) => { addEventListener("popstate", resolve, { once: true }); });
      history.back();
    }
  };

  addEventListener("popstate", () => document.querySelector("dialog[open]")?.close());

  // A click beside a dialog closes it, unless input or a shown secret would be lost.

  const isChanged = (field) => {
    if (field.type === "checkbox" || field.type === "radio") {
      return field.checked !== field.defaultChecked;
    }
    if (field.matches("select")) {
      return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
    }
    return field.value !== field.defaultValue;
  };

  const wouldLose = (dialog) =>
    dialog.querySelector("[data-once], [data-hide-after]") || [...dialog.querySelectorAll("input, textarea, select")].some(isChanged);

  const isBeside = (dialog, event) => {
    const box = dialog.getBoundingClientRect();
    return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
  };

  let pressedBeside = false;

  document.addEventListener("pointerdown", (event) => {
    pressedBeside = event.target.matches("dialog[open]") && isBeside(event.target, event);
  });

  const closeBeside = (event) => {
    const dialog = event.target;
    if (pressedBeside && dialog.matches("dialog[open]") && isBeside(dialog, event) && !wouldLose(dialog)) {
      dialog.close();
    }
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
      await entryLeft;
      const dialog = (await fetchWithProgress("GET", link.href)).response.querySelector("dialog[data-modal]");
      if (dialog) {
        history.pushState({ isDialog: true }, "");
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

  const hideInConnection = () => document.querySelectorAll("[data-connection] .shown-once").forEach((key) => {
    const placeholder = document.createElement("mark");
    placeholder.textContent = "your app_key";
    key.replaceWith(placeholder);
  });

  // Connection details contain the current app_key while it is shown.
  const showInConnection = (loaded) => {
    const fresh = loaded.querySelector("[data-connection]:has(.shown-once)");
    if (fresh) {
      const connection = document.importNode(fresh, true);
      document.querySelector("[data-connection]").replaceWith(connection);
      showCopyButtons(connection);
    }
  };

  const hideKey = (cell) => {
    hideInConnection();
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
    showOwnTimes(document);
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
      const result = await fetchWithProgress("POST", form.action, new URLSearchParams(new FormData(form)));
      const shown = result.response.querySelector(`[data-key="${cell.dataset.key}"] [data-hide-after]`);
      const dialog = result.response.querySelector("dialog[data-modal]");
      delete cell.dataset.asked;
      if (shown) {
        const key = document.importNode(shown, true);
        form.hidden = true;
        cell.prepend(key);
        showInConnection(result.response);
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
    showOwnTimes(fresh);
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
    closeBeside(event);
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
    } else if (target.closest("a[href]:not([download], [href^=\"#\"])") && !opensNewTab) {
      beginProgress();
    }
  });

  // The form stays unchanged until the next page is loaded, so that it is sent once and with all its fields.
  const showSaving = (form) => {
    const button = form.querySelector(".buttons button");
    const label = button?.textContent;
    form.setAttribute("aria-busy", "true");
    if (button && form.closest("dialog")) {
      button.textContent = "Saving…";
    }
    setTimeout(() => {
      form.removeAttribute("aria-busy");
      if (button) {
        button.textContent = label;
      }
    }, PROGRESS_MILLIS);
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("form[data-reveal]")) {
      event.preventDefault();
      reveal(form);
    } else if (form.matches("[aria-busy]")) {
      event.preventDefault();
    } else {
      beginProgress();
      if (form.method === "post") {
        showSaving(form);
      }
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

  const moveInMenu = (menu, key) => {
    menu.setAttribute("open", "");
    const items = [...menu.querySelectorAll(".menu-items a, .menu-items button")];
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: Math.max(at, 0) - 1, Home: 0, End: -1 }[key];
    items.at(next % items.length)?.focus();
  };

  document.addEventListener("keydown", (event) => {
    const focused = event.target.closest?.("details.menu");
    if (focused && ["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) {
      event.preventDefault();
      moveInMenu(focused, event.key);
      return;
    }
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

  // A page loaded again with "Back" shows no dialog.
  if (isDialogEntry()) {
    history.replaceState(null, "");
  }
  showCopyButtons(document);
  showOwnTimes(document);
  document.querySelectorAll("[data-live]").forEach((part) => {
    showLiveNote(part, true);
    poll(part, POLLS);
  });
  const dialog = document.querySelector("dialog[data-modal]");
  if (dialog) {
    manageInitialDialog(dialog);
  }
})();

// The shortcut focuses the search over all merchants. While a dialog is open, the page is inert and the browser handles the key.
document.addEventListener("keydown", (event) => {
  const find = document.querySelector("[data-find]");
  const isShortcut = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k";
  if (find && isShortcut && !find.closest("[inert]") && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    find.focus();
    find.select();
  }
});
