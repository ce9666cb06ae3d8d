import { anywhere, city, officer, type Grants } from '../role.ts'

/**
 * Who may do what in training. What learners do touches only what is of their own account, wherever they serve; the
 * courses and what is asked for at use are the whole city's.
 */
export const trainingGrants = {
  'training.learn': {
    'commune-officer': anywhere('training'),
    'head-of-commune-police': anywhere('training'),
    'city-checker': anywhere('training'),
  },
  'training.read-warnings': {
    'commune-officer': officer('training'),
    'head-of-commune-police': officer('training'),
    'city-checker': city('training'),
    'city-administrator': city('training'),
    trainer: city('training'),
  },
  'training.read-board': {
    'head-of-commune-police': officer('training'),
    'city-administrator': city('training'),
    trainer: city('training'),
  },
  'training.hold-session': { 'city-administrator': city('training'), trainer: city('training') },
  'training.enrol': {
    'head-of-commune-police': officer('training'),
    'city-administrator': city('training'),
    trainer: city('training'),
  },
  'training.certify': { 'city-administrator': city('training'), trainer: city('training') },
  'training.find-certificates': {
    'head-of-commune-police': officer('training'),
    'city-administrator': city('training'),
    trainer: city('training'),
  },
  'training.revoke': { 'city-administrator': city('training') },
  'training.download-certificate': {
    'commune-officer': officer('training'),
    'head-of-commune-police': officer('training'),
    'city-checker': city('training'),
    'city-administrator': city('training'),
  },
  'training.read-courses': { 'city-administrator': anywhere('training'), trainer: anywhere('training') },
  'training.save-course': { 'city-administrator': anywhere('training') },
  'training.set-gate': { 'city-administrator': anywhere('training') },
} as const satisfies Grants
