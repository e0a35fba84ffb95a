/** For what lies on the ground: the later lies above, and nothing flickers with what has the same height. */
export const ON_GROUND = { depthCompare: 'always', depthWriteEnabled: false } as const;
