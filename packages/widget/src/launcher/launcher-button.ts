import { cameraIcon } from './camera-icon.ts';

/** A button of ours, plain DOM so that the first paint costs no framework. */
export function createLauncherButton(label: string, department = ''): HTMLButtonElement {
  const button = document.createElement('button');
  const words = document.createElement('span');
  button.className = 'launcher';
  button.dataset['frontdeskCall'] = department;
  button.part = 'launcher';
  button.setAttribute('aria-haspopup', 'dialog');
  words.textContent = label;
  button.append(cameraIcon(), words);
  return button;
}
