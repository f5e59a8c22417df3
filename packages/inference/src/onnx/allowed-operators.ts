/**
 * The operators of the standard domain (ONNX operator documentation, ai.onnx) that a network over films may be built of:
 * layers, arithmetic and shapes. Nothing that loops or branches, so that the time of a run follows from the graph; nothing
 * that draws at random; no operator of another domain, which may be native code of anybody's. Extended when a model that
 * is to be taken in needs it, never by a manifest.
 */
export const allowedOperators: ReadonlySet<string> = new Set(
  [
    ...['Conv', 'ConvTranspose', 'Gemm', 'MatMul', 'BatchNormalization', 'LayerNormalization', 'InstanceNormalization'],
    ...['AveragePool', 'MaxPool', 'GlobalAveragePool', 'GlobalMaxPool'],
    ...['Relu', 'LeakyRelu', 'PRelu', 'Elu', 'Selu', 'Gelu', 'Sigmoid', 'HardSigmoid', 'HardSwish', 'Tanh', 'Softplus'],
    ...['Softmax', 'LogSoftmax', 'Erf', 'Clip'],
    ...['Abs', 'Add', 'Sub', 'Mul', 'Div', 'Neg', 'Pow', 'Sqrt', 'Exp', 'Log', 'Reciprocal', 'Sign', 'Floor', 'Ceil'],
    ...['Min', 'Max', 'Mean', 'Sum', 'ReduceMean', 'ReduceSum', 'ReduceMax', 'ReduceMin', 'ReduceL2', 'ArgMax'],
    ...['Equal', 'Less', 'Greater', 'Where', 'Not', 'And', 'Or'],
    ...['Cast', 'Constant', 'ConstantOfShape', 'Identity', 'Shape', 'Reshape', 'Flatten', 'Transpose', 'Squeeze'],
    ...['Unsqueeze', 'Concat', 'Split', 'Slice', 'Gather', 'Expand', 'Tile', 'Pad', 'Resize', 'Range'],
    ...['QuantizeLinear', 'DequantizeLinear', 'DynamicQuantizeLinear', 'ConvInteger', 'MatMulInteger'],
  ].flatMap((operator) => [`:${operator}`, `ai.onnx:${operator}`]),
);
