import type { CallAnswer, CreateCallRequest, OwnField } from '@frontdesk/contract';

type Answers = CreateCallRequest['answers'];

/** A visitor's answers beside the questions as they were asked, which may read differently tomorrow. */
export function answersTo(questions: readonly OwnField[], answers: Answers = {}): CallAnswer[] {
  return questions.flatMap(({ key, label }) => {
    const value = answers[key];
    return value === undefined || value === '' ? [] : [{ label, value }];
  });
}
