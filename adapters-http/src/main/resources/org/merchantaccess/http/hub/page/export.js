// Shows the progress of an export, and cancels it. Without this script, the browser downloads the file itself.
(() => {
  "use strict";

  // A shorter export needs no progress.
  const SHOWN_AFTER_MILLIS = 300;

  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  const readAll = async (response, progress) => {
    const length = Number(response.headers.get("Content-Length"));
    const chunks = [];
    let read = 0;
    for (let reader = response.body.getReader(), part = await reader.read(); !part.done; part = await reader.read()) {
      chunks.push(part.value);
      read += part.value.length;
      if (length > 0) {
        progress.value = Math.min(1, read / length);
      }
    }
    return new Blob(chunks, { type: response.headers.get("Content-Type") });
  };

  const save = (blob, name) => {
    const link = element("a", "");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  const exportFile = async (link) => {
    const canceling = new AbortController();
    const links = link.closest(".buttons");
    const former = document.querySelector("[data-exporting]");
    if (former?.dataset.exporting) {
      return;
    }
    former?.remove();
    const part = element("div", "");
    const said = element("span", "");
    const progress = element("progress", "");
    const cancel = element("button", "Cancel");
    part.className = "buttons";
    part.dataset.exporting = "true";
    said.setAttribute("role", "status");
    progress.setAttribute("aria-label", "Progress of the export");
    cancel.type = "button";
    cancel.addEventListener("click", () => canceling.abort());
    part.append(said);
    links.after(part);
    const shown = setTimeout(() => {
      links.hidden = true;
      part.append(progress, cancel);
      said.textContent = "Exporting…";
      cancel.focus();
    }, SHOWN_AFTER_MILLIS);
    try {
      const response = await fetch(link.href, { signal: canceling.signal });
      const name = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition"));
      if (!response.ok || !name) {
        throw new Error("no file");
      }
      save(await readAll(response, progress), name[1]);
      said.textContent = "Exported.";
    } catch {
      if (canceling.signal.aborted) {
        said.textContent = "Export canceled.";
      } else {
        // The browser shows the problem, such as a session that has ended.
        location.assign(link.href);
      }
    }
    part.dataset.exporting = "";
    clearTimeout(shown);
    progress.remove();
    cancel.remove();
    if (links.hidden) {
      links.hidden = false;
      link.focus();
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-export]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      exportFile(link);
    }
  });
})();
