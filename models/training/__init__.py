"""Training of the screening networks: films and labels in, an ONNX model with its manifest out."""
