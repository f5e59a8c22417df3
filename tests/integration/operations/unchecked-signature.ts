/**
 * Of a version that a test writes straight into the registry, past the sandbox. The registry is the same for every clinic,
 * so every other test that lists it must be able to read what stands here.
 */
export const uncheckedSignature = {
  keyId: 'none',
  signature: '',
  validation: {
    graphs: 1,
    goldenStudies: 1,
    largestDifference: 0,
    peakBytes: 0,
    sandbox: { network: 'NONE', kernelLimits: false },
  },
};
