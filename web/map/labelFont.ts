/** Letters with room for a halo, so that they can be read on any colour. */
export const LABEL_FONT = { sdf: true, fontSize: 48, buffer: 10, radius: 16 };
