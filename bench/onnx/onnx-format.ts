import protobuf from 'protobufjs';

/** The part of the ONNX file format (onnx.proto3, Apache-2.0) that our network needs; the numbers are the format's. */
const format = `
syntax = "proto3";
message ModelProto {
  int64 ir_version = 1;
  string producer_name = 2;
  GraphProto graph = 7;
  repeated OperatorSetIdProto opset_import = 8;
}
message OperatorSetIdProto { string domain = 1; int64 version = 2; }
message GraphProto {
  repeated NodeProto node = 1;
  string name = 2;
  repeated TensorProto initializer = 5;
  repeated ValueInfoProto input = 11;
  repeated ValueInfoProto output = 12;
}
message NodeProto {
  repeated string input = 1;
  repeated string output = 2;
  string name = 3;
  string op_type = 4;
  repeated AttributeProto attribute = 5;
}
message AttributeProto {
  string name = 1;
  float f = 2;
  int64 i = 3;
  repeated int64 ints = 8;
  int32 type = 20;
}
message TensorProto {
  repeated int64 dims = 1;
  int32 data_type = 2;
  string name = 8;
  bytes raw_data = 9;
}
message ValueInfoProto { string name = 1; TypeProto type = 2; }
message TypeProto {
  message Tensor { int32 elem_type = 1; TensorShapeProto shape = 2; }
  Tensor tensor_type = 1;
}
message TensorShapeProto {
  message Dimension { int64 dim_value = 1; string dim_param = 2; }
  repeated Dimension dim = 1;
}
`;

const Model = protobuf.parse(format, { keepCase: true }).root.lookupType('ModelProto');

/** Numbers of the element types, of the attribute types, and the version of the operators. */
export const elementTypes = { float32: 1, uint8: 2, int8: 3, int64: 7 } as const;
export const attributeTypes = { float: 1, int: 2, ints: 7 } as const;
const irVersion = 9;
const operatorVersion = 20;

/** The bytes of an ONNX file. Throws if the graph does not fit the format. */
export function encodeOnnx(graph: object): Uint8Array {
  const model = {
    ir_version: irVersion,
    producer_name: 'triage-lens-bench',
    graph,
    opset_import: [{ domain: '', version: operatorVersion }],
  };
  const problem = Model.verify(model);
  if (problem) throw new Error(`Not an ONNX model: ${problem}`);
  return Model.encode(model).finish();
}
