import { createHash } from 'node:crypto';
import type { ManagedBrowser } from './browsers';
import { createPolicies } from './json-policies';
import { escapeXml, indent } from './xml';

/** A configuration profile for macOS: one payload installs the extension, the other sets its policy. */
export function createMobileConfig(browser: ManagedBrowser, id: string, policy: object): string {
  const { ExtensionSettings } = createPolicies(browser, id, policy);
  const content = [
    payload(browser.domain, { ExtensionSettings }),
    payload(`${browser.domain}.extensions.${id}`, policy),
  ];
  const profile = {
    ...payload('Configuration', {}, `com.example.triage-lens.${browser.short}`),
    PayloadContent: content,
    PayloadDisplayName: `Triage Lens in ${browser.name}`,
    PayloadScope: 'System',
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    '<plist version="1.0">',
    ...toPlist(profile),
    '</plist>',
    '',
  ].join('\n');
}

function payload(type: string, settings: object, identifier = type) {
  return {
    PayloadType: type,
    PayloadIdentifier: identifier,
    PayloadUUID: uuidOf(identifier),
    PayloadVersion: 1,
    PayloadEnabled: true,
    ...settings,
  };
}

function toPlist(value: unknown): string[] {
  if (typeof value === 'boolean') return [`<${value}/>`];
  if (typeof value === 'number') {
    const type = Number.isInteger(value) ? 'integer' : 'real';
    return [`<${type}>${value}</${type}>`];
  }
  if (Array.isArray(value)) return ['<array>', ...indent(value.flatMap(toPlist)), '</array>'];
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).flatMap(([key, inner]) => [
      `<key>${escapeXml(key)}</key>`,
      ...toPlist(inner),
    ]);
    return ['<dict>', ...indent(entries), '</dict>'];
  }
  return [`<string>${escapeXml(String(value))}</string>`];
}

/** The same on every run, so that a changed profile takes the place of the one before. */
function uuidOf(name: string): string {
  const digits = createHash('sha256').update(`triage-lens ${name}`).digest('hex').toUpperCase();
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `5${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
