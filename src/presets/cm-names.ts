/** The identifier of the CM.com application. */
export const CM_APPLICATION_ID = 'cm.com';

/** The name of CM.com's one secret field. */
export const CM_SECRET = 'productToken';
