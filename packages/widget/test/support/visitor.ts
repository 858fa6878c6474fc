import { createVisitorApi } from '@frontdesk/service-client';
import { onTestFinished } from 'vitest';
import { CallActions } from '../../src/call/call-actions.ts';
import { initialState } from '../../src/call/dialog-state.ts';
import type { Shell } from '../../src/shared/shell.ts';
import { createStore } from '../../src/shared/store.ts';
import type { FakeService } from './fake-service.ts';

/** The widget as its visitor meets it, without the drawing: what they can do, what they would see, what the page is told. */
export function visit(service: FakeService, options: Partial<Shell['options']> = {}) {
  const destruction = new AbortController();
  onTestFinished(() => destruction.abort());
  const events: string[] = [];
  const host = document.createElement('div');
  const shell: Shell = {
    options: {
      site: 'shop',
      position: 'bottom-end',
      theme: 'auto',
      form: 'button',
      whenClosed: 'callback',
      texts: {},
      ...options,
    },
    baseUrl: service.baseUrl,
    language: 'en',
    host,
    root: host.attachShadow({ mode: 'open' }),
    frame: document.createElement('section'),
    label: 'Call us',
    buttonSheets: [],
    theme: { sheet: new CSSStyleSheet(), watch: () => {}, setAccent: () => {} },
    launcher: document.createElement('button'),
    opener: document.createElement('button'),
    early: { site: Promise.resolve(null), askedAt: 0 },
    emit: (name, detail) => events.push([name, ...Object.values(detail).slice(1)].join(' ')),
    destroyed: destruction.signal,
  };
  const store = createStore(initialState(shell.options.department ?? null));
  const place = document.createElement('div');
  const api = createVisitorApi({ baseUrl: service.baseUrl });
  const calls = new CallActions({ shell, api, store, picture: { place, title: () => 'Video call' } });
  onTestFinished(() => calls.dispose());
  const phase = () => store.state.phase.name;
  return { calls, store, host, place, events, phase, shell };
}

export const maria = { name: 'Maria', department: null };
