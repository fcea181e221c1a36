const link = (title, href, download = false) => {
  const a = document.createElement('a');
  a.textContent = title;
  a.href = href;
  a.toggleAttribute('download', download);
  return a;
};

const option = (text, value) => new Option(text, value);

/** Which server this is, and the way to others that its settings name. */
function fillEnvironments({ mode, environments }) {
  const place = document.getElementById('environments');
  const name = mode === 'sandbox' ? 'Sandbox' : 'Production';
  place.dataset.mode = mode;
  const select = document.getElementById('environment');
  const elsewhere = environments.filter(({ url }) => new URL(url).origin !== location.origin);
  // A server that is in the list has the name there.
  const own = environments.find(({ url }) => new URL(url).origin === location.origin)?.name ?? name;
  select.append(option(own, ''), ...elsewhere.map((other) => option(other.name, `${other.url}/api-docs/`)));
  select.disabled = elsewhere.length === 0;
  select.addEventListener('change', () => select.value !== '' && location.assign(select.value));
  place.hidden = false;
}

/**
 * Fills the bar at the top: ways back to the UI and the documentation, the OpenAPI document and the Postman
 * collection, the choice of API and of environment. `facts` is apis.json; `choose` gets the API that was chosen.
 */
export function fillCorner(facts, shownFirst, choose) {
  const { apis, web } = facts;
  const openApi = link('OpenAPI', `openapi/${shownFirst.name}.json`);
  const links = document.getElementById('links');
  if (web !== null) {
    document.getElementById('brand').href = `${web}/ui/`;
    links.append(link('Web UI', `${web}/ui/`), link('Documentation', `${web}/docs/`));
  }
  links.append(openApi);
  if (web !== null) {
    links.append(link('Postman', `${web}/docs/postman/autoinvoice.postman_collection.json`, true));
  }
  const select = document.getElementById('api');
  select.append(...apis.map(({ name, title }) => option(title, name)));
  select.value = shownFirst.name;
  select.addEventListener('change', () => {
    const api = apis.find(({ name }) => name === select.value);
    openApi.href = `openapi/${api.name}.json`;
    choose(api);
  });
  fillEnvironments(facts);
}
