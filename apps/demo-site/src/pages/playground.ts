import { html } from 'ghtml';
import type { ShopSettings } from '../settings.ts';
import { page } from './layout.ts';
import { choices, type Option, range, select, text } from './playground-controls.ts';

const LANGUAGES: readonly Option[] = [
  ['', 'The page’s'],
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es', 'Español'],
  ['it', 'Italiano'],
  ['pt', 'Português'],
  ['nl', 'Nederlands'],
  ['pl', 'Polski'],
  ['tr', 'Türkçe'],
  ['ru', 'Русский'],
  ['uk', 'Українська'],
  ['zh', '中文'],
  ['ja', '日本語'],
  ['ar', 'العربية'],
  ['he', 'עברית'],
  ['hi', 'हिन्दी'],
];

const LOOKS = [
  choices('form', 'Form', [
    ['button', 'Button'],
    ['bar', 'Bar'],
    ['card', 'Card'],
    ['none', 'None of ours'],
  ]),
  select('position', 'Position', [
    ['bottom-end', 'Bottom, at the end of the line'],
    ['bottom-start', 'Bottom, at its start'],
    ['bottom-right', 'Bottom right'],
    ['bottom-left', 'Bottom left'],
  ]),
  choices('theme', 'Appearance', [
    ['auto', 'As the visitor’s'],
    ['light', 'Light'],
    ['dark', 'Dark'],
  ]),
  html`<div class="control"><label for="accent">Colour</label><span class="colour"><input type="color" id="accent" name="accent" value="#0f766e"><label><input type="checkbox" name="own-accent"> in place of the site’s own</label></span></div>`,
  range('launcher-radius', 'Corners of the button', { min: 0, max: 99, value: 99 }),
  range('radius', 'Corners of the dialog', { min: 0, max: 28, value: 12 }),
  range('offset-x', 'Distance from the side', { min: 0, max: 120, value: 20 }),
  range('offset-y', 'Distance from below', { min: 0, max: 120, value: 20 }),
];

const WORDS = [
  select('locale', 'Language', LANGUAGES),
  text('label', 'Words on the button', 'Call us'),
  text('text-form-heading', 'Heading of the dialog', 'Start a video call'),
  select('when-closed', 'While nobody is there', [
    ['callback', 'Ask for a call back'],
    ['message', 'Say when we are back'],
    ['hide', 'Show no button'],
  ]),
];

/** What a website's owner can make of the button: change it, see it in the corner, copy the tag. */
export function playground(settings: ShopSettings): string {
  const body = html`<section class="band playground"><h1>Try the button</h1>
<p class="lead">Change it and look into the corner of this page. When it is yours, copy the tag.</p>
<div class="workbench">
<form data-options autocomplete="off">
<fieldset><legend>Looks</legend>!${LOOKS.join('')}</fieldset>
<fieldset><legend>Words</legend>!${WORDS.join('')}</fieldset>
<p class="actions"><button class="button" type="button" data-open>Open the dialog</button><button class="quiet-button" type="reset">Start again</button></p>
</form>
<div class="result">
<h2 id="tag">Your tag</h2>
<pre tabindex="0" role="region" aria-labelledby="tag"><code data-tag></code></pre>
<p class="actions"><button class="button" type="button" data-copy>Copy</button><span role="status" data-copied></span></p>
<p>Once it is in your page, open that with <code>?frontdesk-test</code> at the end of its address: it tells what is in the way of calls, if anything. <a href="/?frontdesk-test">Test our first page</a></p>
<h2>A button of your own</h2>
<p>Any link or button with <code>data-frontdesk-call</code> opens the same dialog, such as this one.</p>
<p><button class="quiet-button" type="button" data-frontdesk-call>Talk to us about a lamp</button></p>
</div>
</div></section>`;
  return page(settings, {
    title: 'Try the button – Halden Lamps',
    description: 'Change the call button, see it, copy the tag.',
    path: '/playground',
    head: html`<link rel="stylesheet" href="/static/playground.css">
<script src="/static/playground.js" type="module"></script>`,
    body,
  });
}
