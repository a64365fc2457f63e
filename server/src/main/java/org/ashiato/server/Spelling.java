// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.Grade;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Spells the API's JSON as findings.json is spelt. */
@Configuration(proxyBeanMethods = false)
class Spelling {
    @Bean
    JsonMapperBuilderCustomizer asInFindings() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(Grade.class, new ValueSerializer<>() {
            @Override
            public void serialize(Grade grade, JsonGenerator out, SerializationContext context) {
                out.writeString(grade.code());
            }
        });
        module.addDeserializer(Grade.class, new ValueDeserializer<>() {
            @Override
            public Grade deserialize(JsonParser in, DeserializationContext context) {
                return Grade.of(in.getString())
                        .orElseThrow(() -> new AshiatoException(
                                ErrorCode.USAGE,
                                "there is no such grade",
                                "",
                                "give confirmed, presumed, possible, ruled_out, undetermined"));
            }
        });
        return builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .addModule(module);
    }
}
