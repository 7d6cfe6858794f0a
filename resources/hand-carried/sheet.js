// Runs in the sheet a person opens from a package's folder: copies, ticks off, remembers. It asks for nothing and sends nothing;
// the sheet is complete without it.
(() => {
  const story = document.body.dataset.story;
  const fields = [...document.querySelectorAll('[data-field]')];
  const said = document.querySelector('[role="status"]');
  const keyOf = (field) => `toa-soan:${story}:${field.dataset.field}`;

  // Browsers may keep nothing for pages from a disk: then a tick lasts as long as the page is open.
  const remember = (key, value) => {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    } catch {
      said.textContent = 'Trình duyệt này không nhớ được dấu đã dán khi đóng trang.';
    }
  };
  const recall = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  const progress = document.querySelector('progress');
  const count = document.querySelector('output');
  const showProgress = () => {
    const done = fields.filter((field) => field.querySelector('input').checked).length;
    progress.value = done;
    count.textContent = `${count.dataset.word} ${done}/${fields.length}`;
    document.body.classList.toggle('done', done === fields.length);
  };

  const select = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return selection;
  };

  // Copies what is shown, with headings, lists and links; leaves it selected where the browser does not let us copy.
  const copyShown = (element) => {
    const selection = select(element);
    if (!document.execCommand('copy')) return false;
    selection.removeAllRanges();
    return true;
  };
  const copyText = async (text, element) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyShown(element);
    }
  };

  const sayCopied = (button, isCopied) => {
    said.textContent = isCopied
      ? `Đã chép ${button.dataset.what}.`
      : 'Trình duyệt không cho chép; phần chữ đã được chọn sẵn, hãy bấm Ctrl+C.';
    for (const other of document.querySelectorAll('button[data-copied]')) {
      delete other.dataset.copied;
      other.textContent = 'Chép';
    }
    if (!isCopied) return;
    button.dataset.copied = '';
    button.textContent = 'Đã chép';
  };

  const copy = async (button) => {
    const element = document.getElementById(button.dataset.copy);
    const isRich = element.dataset.rich !== undefined;
    sayCopied(button, isRich ? copyShown(element) : await copyText(element.textContent, element));
  };
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }

  for (const field of fields) {
    const box = field.querySelector('input');
    const kept = recall(keyOf(field));
    box.checked = kept === field.dataset.hash;
    // Pasted once, in words that have changed since: to be pasted again.
    if (kept !== null && !box.checked) field.dataset.changed = '';
    box.addEventListener('change', () => {
      remember(keyOf(field), box.checked ? field.dataset.hash : null);
      showProgress();
    });
  }
  document.querySelector('.progress').hidden = false;
  showProgress();
})();
