import { audience } from './audience.ts';
import { certificates } from './certificates.ts';
import { classroom } from './classroom.ts';
import { festival } from './festival.ts';
import { groupPhoto } from './group-photo.ts';
import { lectern } from './lectern.ts';
import { marketStreet } from './market-street.ts';
import { performance } from './performance.ts';
import type { Scene, SceneName } from './scene.ts';
import { serviceCounter } from './service-counter.ts';
import { streetCleanup } from './street-cleanup.ts';
import { teacherPortrait } from './teacher-portrait.ts';

export const sceneBook: Readonly<Record<SceneName, Scene>> = {
  audience,
  certificates,
  classroom,
  festival,
  'group-photo': groupPhoto,
  lectern,
  'market-street': marketStreet,
  performance,
  'service-counter': serviceCounter,
  'street-cleanup': streetCleanup,
  'teacher-portrait': teacherPortrait,
};
