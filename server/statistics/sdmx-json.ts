import type { Language, Text } from '../../forms/language.ts'
import { newId } from '../db/new-id.ts'
import type { Dimension, FigureTable } from './table.ts'

const schema =
  'https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/data-message/tools/schemas/2.0.0/sdmx-json-data-schema.json'

/** The media type of an SDMX-JSON data message. */
export const sdmxJson = 'application/vnd.sdmx.data+json;version=2.0.0'

/**
 * A table as an SDMX-JSON 2.0.0 data message (https://github.com/sdmx-twg/sdmx-json, data-message): series by all
 * dimensions but the time, with an observation for each period. Names are in both languages, first in the one asked for.
 * A file whose bytes never change has a `messageId` of its own.
 */
export function sdmxMessage(table: FigureTable, language: Language, preparedAt: Date, messageId = newId()): object {
  const { code, title, dimensions, cells, mark, measure = count } = table
  const links = [{ rel: 'dataflow', urn: `urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=DANCU:${code}(1.0.0)` }]
  const of = (part: readonly Dimension[], from: number) =>
    part.map(({ id, name, values }, at) => ({
      id,
      ...named(name, language),
      keyPosition: from + at,
      ...(id === 'TIME_PERIOD' && { roles: ['TIME_PERIOD'] }),
      values: values.map((value) => ({ id: value.code, ...named(value.name, language) })),
    }))
  const [keys, time] = [dimensions.slice(0, -1), dimensions.slice(-1)]
  return {
    meta: {
      schema,
      id: messageId,
      prepared: preparedAt.toISOString(),
      test: false,
      contentLanguages: language === 'vi' ? ['vi', 'en'] : ['en', 'vi'],
      sender: { id: 'DANCU', ...named({ vi: 'Cơ sở dữ liệu dân cư', en: 'Population register' }, language) },
    },
    data: {
      structures: [
        {
          dataSets: [0],
          links,
          ...named(title, language),
          dimensions: { dataSet: [], series: of(keys, 0), observation: of(time, keys.length) },
          measures: { observation: [{ id: 'OBS_VALUE', ...named(measure, language) }] },
          attributes: { dataSet: [], series: [], observation: mark === undefined ? [] : [attributeOf(mark, language)] },
        },
      ],
      dataSets: [{ structure: 0, action: 'Information', links, series: seriesOf(cells) }],
    },
  }
}

const count: Text = { vi: 'Số lượng', en: 'Count' }

function attributeOf({ id, name, values }: Omit<Dimension, 'column'>, language: Language) {
  const told = values.map((value) => ({ id: value.code, ...named(value.name, language) }))
  return { id, ...named(name, language), values: told }
}

function named(text: Text, language: Language): { name: string; names: Text } {
  return { name: text[language], names: text }
}

/** An observation: the number, and the place of its mark where there are any. */
type Observations = Record<string, [value: number | null, mark?: number]>

function seriesOf(cells: FigureTable['cells']): Record<string, { observations: Observations }> {
  const series: Record<string, { observations: Observations }> = {}
  for (const { at, value, mark } of cells) {
    const found = (series[at.slice(0, -1).join(':')] ??= { observations: {} })
    found.observations[String(at.at(-1))] = mark === undefined ? [value] : [value, mark]
  }
  return series
}
