/** Crockford's digits and letters, of which none is taken for another. 32 of them divide 256, so none is more likely. */
export const lettering = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
