interface PermissionPolicy {
  allowsFeature(feature: string): boolean;
  getAllowlistForFeature(feature: string): string[];
}

/** What a document or a frame in it may use. Chromium alone tells, and TypeScript's library does not know of it. */
export function policyOf(holder: Document | HTMLIFrameElement): PermissionPolicy | null {
  return 'featurePolicy' in holder ? (holder.featurePolicy as PermissionPolicy) : null;
}
