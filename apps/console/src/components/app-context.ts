import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ConsoleApp } from '../models/console-app.ts';

export const AppContext = createContext<ConsoleApp | null>(null);

/** The models, for every component below the root. */
export function useApp(): ConsoleApp {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp needs an AppContext above it');
  return app;
}
