import type { CallbackModel } from '../call/callback-model.ts';
import type { RatingModel } from '../call/rating-model.ts';
import type { WidgetModel } from '../call/widget-model.ts';
import type { Texts } from '../texts/en.ts';

/** What every component of the dialog is handed. Components read signals and call actions, and keep nothing. */
export interface Dialog {
  model: WidgetModel;
  callback: CallbackModel;
  rating: RatingModel;
  texts: Texts;
  language: string;
}

export interface DialogProps {
  dialog: Dialog;
}
