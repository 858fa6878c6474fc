/** What an operator chose on this computer. */
export interface Settings {
  read: (name: SettingName) => string | null;
  write: (name: SettingName, value: string) => void;
  /** Tells what another tab has chosen; returns what ends that. */
  follow: (name: SettingName, onChange: (value: string | null) => void) => () => void;
}
export type SettingName = 'language' | 'sound' | 'keys' | 'call' | 'notes';

/**
 * Keeps settings in one of the browser's storages. Where the browser allows no storage the console works all the same
 * and forgets.
 */
export function storedSettings(storage: () => Storage): Settings {
  const key = (name: SettingName) => `frontdesk.${name}`;
  const read = (name: SettingName) => {
    try {
      return storage().getItem(key(name));
    } catch {
      return null;
    }
  };
  return {
    read,
    write: (name, value) => {
      try {
        if (value === '') storage().removeItem(key(name));
        else storage().setItem(key(name), value);
      } catch {
        // Blocked or full: the choice then lasts until the page is left.
      }
    },
    follow: (name, onChange) => {
      const hear = (event: StorageEvent) => {
        // Without a key: all of it was cleared.
        if (event.key === null || event.key === key(name)) onChange(read(name));
      };
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
  };
}
