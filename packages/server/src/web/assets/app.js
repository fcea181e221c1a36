// What pages gain from script beside htmx. Everything that it does can be done without it, only less handily.

// Styles show what only works with script.
document.documentElement.classList.add('has-script');

/** Check boxes that mark all others of a name in their form. */
document.addEventListener('change', (event) => {
  const { markAll } = event.target.dataset;
  if (!markAll) return;
  for (const box of event.target.form.elements) if (box.name === markAll) box.checked = event.target.checked;
});

/** Buttons that copy a text. */
document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-copy]');
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  const before = button.textContent;
  button.textContent = button.dataset.copied;
  setTimeout(() => {
    button.textContent = before;
  }, 1500);
});

/** Forms marked data-drop take files dropped on them; they send as the form says. */
const dropOf = (event) => event.target.closest?.('[data-drop]');
for (const type of ['dragenter', 'dragover']) {
  document.addEventListener(type, (event) => {
    const drop = dropOf(event);
    if (!drop) return;
    event.preventDefault();
    drop.classList.add('drop-over');
  });
}
document.addEventListener('dragleave', (event) => dropOf(event)?.classList.remove('drop-over'));
document.addEventListener('drop', (event) => {
  const drop = dropOf(event);
  if (!drop) return;
  event.preventDefault();
  drop.classList.remove('drop-over');
  const input = drop.querySelector('input[type=file]');
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
});

/** Forms marked data-send-at-once are sent when a choice is made. */
document.addEventListener('change', (event) => {
  const form = event.target.closest?.('form[data-send-at-once]');
  if (form && event.target.value !== '') form.requestSubmit();
});

/** Buttons that cannot be undone ask first. */
document.addEventListener('submit', (event) => {
  const question = event.submitter?.dataset.confirm ?? event.target.dataset?.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});

/** Parts that htmx gets back with an error are shown too: they hold the form with what is wrong. */
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.status === 422) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

/**
 * Forms marked data-send-each send every file by itself, three at a time, each with its progress; the server answers
 * with the item that takes the progress's place in the list that the mark names.
 */
document.addEventListener('submit', async (event) => {
  const form = event.target;
  const list = form.dataset.sendEach && document.querySelector(form.dataset.sendEach);
  const input = form.querySelector('input[type=file]');
  if (!list || !input?.files.length) return;
  event.preventDefault();
  const waiting = [...input.files].map((file) => ({ file, item: list.appendChild(waitingItem(form, file.name)) }));
  const fields = [...new FormData(form)].filter(([, value]) => !(value instanceof File));
  input.value = '';
  list.scrollIntoView({ block: 'nearest' });
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await sendFile(form, input.name, fields, next);
  };
  await Promise.all([worker(), worker(), worker()]);
});

function waitingItem({ dataset }, name) {
  const item = document.createElement('li');
  item.className = 'result';
  item.textContent = `${dataset.sending}: ${name}`;
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', name);
  item.append(bar);
  return item;
}

function sendFile(form, field, fields, { file, item }) {
  return new Promise((resolve) => {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    body.append(field, file);
    const request = new XMLHttpRequest();
    const bar = item.querySelector('progress');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      // At the end the server reads and checks: how long that takes nobody knows.
      if (loaded < total) bar.value = loaded / total;
      else bar.removeAttribute('value');
    });
    request.addEventListener('loadend', () => {
      if (request.status === 200 || request.status === 422) item.outerHTML = request.responseText;
      else {
        item.className = 'result result-bad';
        item.textContent = `${file.name}: ${form.dataset.failed}`;
      }
      resolve();
    });
    request.open('POST', form.action);
    request.setRequestHeader('hx-request', 'true');
    request.send(body);
  });
}
