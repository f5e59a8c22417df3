export { openStorage } from './open-storage.ts';
export { ObjectMissing, type Storage } from './storage.ts';
export { contentKey } from './storage-key.ts';
