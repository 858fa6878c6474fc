/**
 * A distribution's own Firefox is driven through WebDriver BiDi, which Playwright knows as a channel. Fake devices, allowed without
 * questions, and WebRTC between two windows of one machine.
 */
export function firefoxOptions(executablePath: string) {
  return {
    channel: 'moz-firefox',
    launchOptions: {
      executablePath,
      firefoxUserPrefs: {
        'media.navigator.permission.disabled': true,
        'media.navigator.streams.fake': true,
        'permissions.default.camera': 1,
        'permissions.default.microphone': 1,
        'media.peerconnection.ice.loopback': true,
        'media.peerconnection.ice.obfuscate_host_addresses': false,
      },
    },
  };
}
