import type { Section } from '../results';
import { calibration } from './calibration';
import { cost } from './cost';
import { fullSets } from './full-sets';
import { levels } from './levels';
import { numbers } from './numbers';
import { smallHistories } from './small-histories';

/** The chapters of the report, in their order. */
export const allSections: readonly Section[] = [fullSets, smallHistories, levels, numbers, calibration, cost];
