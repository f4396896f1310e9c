/**
 * The only import of the polyfill, for the background. The two content scripts use WXT's `browser`, the engine's own:
 * the polyfill's 10 kB would be parsed on every page of the CRM, for sending one kind of message.
 */
export { default as browser } from 'webextension-polyfill';
