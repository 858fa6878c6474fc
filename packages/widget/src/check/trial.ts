/** What became of a device that was tried. `off` is the visitor's own wish. */
export type Outcome = 'on' | 'off' | 'refused' | 'missing' | 'busy';

export type DeviceKind = 'camera' | 'microphone';

export interface DeviceChoice {
  id: string;
  label: string;
}

/** How the check of camera and microphone stands. */
export interface Trial {
  /** The browser asks its question, or a device starts. */
  asking: boolean;
  camera: Outcome;
  microphone: Outcome;
  cameras: readonly DeviceChoice[];
  microphones: readonly DeviceChoice[];
  /** Of the chosen ones. */
  cameraId: string;
  microphoneId: string;
  /** The microphone has picked something up. */
  heard: boolean;
}

export const UNTRIED: Trial = {
  asking: true,
  camera: 'off',
  microphone: 'off',
  cameras: [],
  microphones: [],
  cameraId: '',
  microphoneId: '',
  heard: false,
};
