import { effect } from '@preact/signals-core';
import { render } from 'preact';
import { CallbackModel } from './call/callback-model.ts';
import { RatingModel } from './call/rating-model.ts';
import { WidgetModel } from './call/widget-model.ts';
import type { Dialog } from './dialog/dialog.ts';
import { createFocusFlow } from './dialog/focus-flow.ts';
import { Panel } from './dialog/Panel.tsx';
import type { PlacePicture } from './dialog/Stage.tsx';
import { adoptStyles } from './looks/style-sheet.ts';
import { isReload } from './shared/navigation.ts';
import type { MountBody } from './shared/shell.ts';
import callCss from './styles/call.css?inline';
import formsCss from './styles/forms.css?inline';
import panelCss from './styles/panel.css?inline';
import { loadTexts } from './texts/load-texts.ts';

/** What the launcher loads on intent: everything from the dialog to the end of the call. */
export const mountBody: MountBody = async (shell) => {
  const { root, frame, launcher, language, destroyed } = shell;
  const texts = await loadTexts(language);
  adoptStyles(root, panelCss, formsCss, callCss);
  const picture = document.createElement('div');
  const model = new WidgetModel(shell, picture, texts.call.frameTitle);
  const callback = new CallbackModel((wish) => model.requestCallback(wish));
  const rating = new RatingModel((feedback) => model.rate(feedback));
  const focus = createFocusFlow(root, launcher);
  const stopDrawing = drawDialog({ model, callback, rating, texts, language }, frame, picture, focus);
  const stopMirroring = effect(() => {
    launcher.setAttribute('aria-expanded', String(model.view.value !== 'closed'));
    if (model.phase.value.name === 'connecting') rating.reset();
  });
  destroyed.addEventListener('abort', () => {
    stopMirroring();
    stopDrawing();
    model.dispose();
  });
  return {
    open: () => {
      model.open();
      focus.moveIn();
    },
    close: () => model.close(),
    hangUp: () => model.hangUp(),
    // Nobody pressed anything: the call comes back without drawing the focus, and small where the visitor walked on.
    resume: (pass) => {
      model.view.value = isReload() ? 'panel' : 'mini';
      void model.resume(pass);
    },
  };
};

/**
 * One effect draws the whole dialog again whenever a signal that it read changes. The tree is small, and so components
 * need neither hooks nor state of their own.
 *
 * @returns how to stop, which also empties the dialog
 */
function drawDialog(
  dialog: Dialog,
  frame: HTMLElement,
  picture: HTMLElement,
  focus: ReturnType<typeof createFocusFlow>,
): () => void {
  const place = document.createElement('div');
  frame.append(place);
  const placePicture: PlacePicture = (element) => element?.append(picture);
  const draw = () => render(<Panel dialog={dialog} placePicture={placePicture} />, place);
  const stop = effect(() => focus.around(draw, () => dialog.model.view.value !== 'closed'));
  return () => {
    stop();
    render(null, place);
  };
}
