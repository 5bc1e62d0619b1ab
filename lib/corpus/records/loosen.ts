import * as v from 'valibot';

/** The parts of valibot's schema objects that are walked here; every kind has some of them. */
interface SchemaNode {
  type: string;
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  key?: v.GenericSchema<string> | string;
  value?: v.GenericSchema;
  wrapped?: v.GenericSchema;
  default?: unknown;
  options?: readonly v.GenericSchema[];
  pipe?: readonly [v.GenericSchema, ...v.GenericPipeAction[]];
}

function rebuild(schema: v.GenericSchema): v.GenericSchema {
  const node = schema as unknown as SchemaNode;
  if (node.pipe) {
    const [first, ...actions] = node.pipe;
    // biome-ignore lint/suspicious/noExplicitAny: valibot types pipes by their length.
    return (v.pipe as any)(rebuild(first), ...actions);
  }
  switch (node.type) {
    case 'strict_object': {
      const entries = Object.entries(node.entries ?? {});
      return v.object(Object.fromEntries(entries.map(([key, field]) => [key, rebuild(field)])));
    }
    case 'optional':
      return v.optional(rebuild(node.wrapped as v.GenericSchema), node.default);
    case 'nullable':
      return v.nullable(rebuild(node.wrapped as v.GenericSchema));
    case 'array':
      return v.array(rebuild(node.item as v.GenericSchema));
    case 'record':
      return v.record(
        node.key as v.GenericSchema<string, string>,
        rebuild(node.value as v.GenericSchema),
      );
    case 'variant':
      return v.variant(
        node.key as string,
        // biome-ignore lint/suspicious/noExplicitAny: valibot asks for options that it can discriminate.
        (node.options ?? []).map(rebuild) as any,
      );
    default:
      return schema;
  }
}

/**
 * The same schema for a reader: fields that it does not know are left out, at every depth, where
 * the strict one refuses them. All else is asked as before.
 */
export function loosen<Schema extends v.GenericSchema>(
  schema: Schema,
): v.GenericSchema<unknown, v.InferOutput<Schema>> {
  return rebuild(schema) as v.GenericSchema<unknown, v.InferOutput<Schema>>;
}
