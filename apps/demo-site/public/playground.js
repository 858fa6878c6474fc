/* The tag is run again with every change, as an owner would put it into a page. */
const form = document.querySelector('[data-options]');
const firstTag = document.querySelector('script[data-site]');
const root = document.documentElement;
const PROPERTIES = ['launcher-radius', 'radius', 'offset-x', 'offset-y'];
const USUAL = { form: 'button', position: 'bottom-end', theme: 'auto', 'when-closed': 'callback' };
const WAIT_MS = 250;
let waiting;

/** What differs from the usual, by attribute. */
function attributes() {
  const said = new FormData(form);
  const names = ['form', 'position', 'theme', 'locale', 'label', 'when-closed', 'text-form-heading'];
  const entries = names.map((name) => [name, String(said.get(name) ?? '').trim()]);
  if (said.has('own-accent')) entries.push(['accent', said.get('accent')]);
  return entries.filter(([name, value]) => value !== '' && value !== USUAL[name]);
}

/** Custom properties that differ from the usual. */
function properties() {
  return PROPERTIES.map((name) => form.elements[name])
    .filter((input) => input.value !== input.dataset.usual)
    .map((input) => [`--frontdesk-${input.name}`, `${input.value}px`]);
}

const escaped = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function source() {
  const named = [['site', firstTag.dataset.site], ...attributes()];
  const lines = named.map(([name, value]) => `        data-${name}="${escaped(value)}"`);
  const styles = properties().map(([name, value]) => `  ${name}: ${value};`);
  const style = styles.length === 0 ? [] : ['<style>', ':root {', ...styles, '}', '</style>'];
  return [...style, `<script src="${firstTag.src}"`, ...lines, '        async></script>'].join('\n');
}

function run() {
  window.Frontdesk?.destroy?.();
  for (const name of PROPERTIES) root.style.removeProperty(`--frontdesk-${name}`);
  for (const [name, value] of properties()) root.style.setProperty(name, value);
  const tag = document.createElement('script');
  tag.src = firstTag.src;
  tag.async = true;
  tag.dataset.site = firstTag.dataset.site;
  for (const [name, value] of attributes()) tag.setAttribute(`data-${name}`, value);
  document.querySelector('script[data-again]')?.remove();
  tag.dataset.again = '';
  document.head.append(tag);
}

function show() {
  document.querySelector('[data-tag]').textContent = source();
  document.querySelector('[data-copied]').textContent = '';
  for (const name of PROPERTIES)
    form.elements[name].nextElementSibling.value = `${form.elements[name].value} px`;
}

/** A page without https has no clipboard, and a browser may refuse it: then the tag is marked, to be copied by hand. */
async function copied() {
  try {
    await navigator.clipboard.writeText(source());
    return 'Copied';
  } catch {
    getSelection().selectAllChildren(document.querySelector('[data-tag]'));
    return 'Marked: now copy it by keyboard or menu';
  }
}

function changed() {
  show();
  clearTimeout(waiting);
  waiting = setTimeout(run, WAIT_MS);
}

form.addEventListener('input', (event) => {
  // Who picks a colour wants it.
  if (event.target.name === 'accent') form.elements['own-accent'].checked = true;
  changed();
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(changed));
document.querySelector('[data-open]').addEventListener('click', () => window.Frontdesk?.open?.());
document.querySelector('[data-copy]').addEventListener('click', async () => {
  document.querySelector('[data-copied]').textContent = await copied();
});
show();
