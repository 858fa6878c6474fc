/** What the shop has to know of the video button it embeds. */
export interface ShopSettings {
  /** Where the tag loads from, without a slash at the end. */
  readonly frontdeskUrl: string;
  /** Origin of the video server, for the policy headers. */
  readonly videoOrigin: string;
  readonly siteKey: string;
}
