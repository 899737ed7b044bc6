package dev.vigil.job.message;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** Flink types of the messages; their serializers write fields in order, without names. */
public final class MessageTypes {
  /** Records of topics. */
  public static final TypeInformation<KeyedRecord> KEYED_RECORD = Types.POJO(KeyedRecord.class);

  /** Parts of manifests. */
  public static final TypeInformation<ManifestPart> MANIFEST_PART = Types.POJO(ManifestPart.class);

  /** Requests for units. */
  public static final TypeInformation<UnitRequest> UNIT_REQUEST = Types.POJO(UnitRequest.class);

  /** Answers for units. */
  public static final TypeInformation<UnitAnswer> UNIT_ANSWER = Types.POJO(UnitAnswer.class);

  /** Parts of scans. */
  public static final TypeInformation<ScanPart> SCAN_PART = Types.POJO(ScanPart.class);

  private MessageTypes() {}
}
