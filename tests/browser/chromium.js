import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const { CHROMIUM } = process.env;
const candidates = CHROMIUM ? [CHROMIUM] : ['/usr/bin/chromium', chromium.executablePath()];

export const chromiumPath = candidates.find(existsSync);
