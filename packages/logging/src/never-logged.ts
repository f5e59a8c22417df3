/**
 * Fields that no log line may carry, in lower case without separators: who a patient is, what names their films
 * elsewhere, and what opens doors. Log our own ids (studyId, instanceId), codes and counts instead.
 */
export const neverLogged: ReadonlySet<string> = new Set([
  // People
  'name',
  'patientname',
  'displayname',
  'mrn',
  'patient',
  'patients',
  'birthdate',
  'patientbirthdate',
  'sex',
  'email',
  // DICOM identity
  'accessionnumber',
  'studyinstanceuid',
  'seriesinstanceuid',
  'sopinstanceuid',
  'uid',
  'uids',
  'studyuid',
  'seriesuid',
  'instanceuid',
  // What people wrote or searched for
  'reason',
  'description',
  'studydescription',
  'search',
  // Keys
  'password',
  'passwordhash',
  'token',
  'accesstoken',
  'refreshtoken',
  'refreshtokenhash',
  'tokensecret',
  'secret',
  'authorization',
  'cookie',
  'setcookie',
  'apikey',
  'credentials',
]);
