import {
  ChevronDown,
  type IconNode,
  Mic,
  MicOff,
  MonitorUp,
  MonitorX,
  Phone,
  PhoneIncoming,
  PhoneOff,
  Video,
  VideoOff,
  Volume2,
  X,
} from 'lucide';

const ICONS: Record<string, IconNode> = {
  'chevron-down': ChevronDown,
  mic: Mic,
  'mic-off': MicOff,
  'screen-share': MonitorUp,
  'screen-stop': MonitorX,
  phone: Phone,
  'phone-incoming': PhoneIncoming,
  'phone-off': PhoneOff,
  video: Video,
  'video-off': VideoOff,
  volume: Volume2,
  close: X,
};

/** One hidden SVG with every icon as a symbol, for `<use href="#icon-…">`; constant data, so nothing to escape. */
export function iconSprite(): string {
  const symbols = Object.entries(ICONS).map(([name, node]) => symbol(name, node));
  return `<svg class="sprite" aria-hidden="true" xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

function symbol(name: string, node: IconNode): string {
  const shapes = node.map(([tag, attributes]) => {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
    return `<${tag}${written.join('')}/>`;
  });
  return `<symbol id="icon-${name}" viewBox="0 0 24 24">${shapes.join('')}</symbol>`;
}
